/** The rows of the sheet of keys. The name of a key is a message (`key.*`), since it depends on the language. */
export const KEY_ROWS = [
  [['right', 'down', 'pageDown', 'space'], 'next'],
  [['left', 'up', 'pageUp'], 'previous'],
  [['home'], 'first'],
  [['end'], 'last'],
  [['b', 'dot'], 'black'],
  [['f'], 'fullscreen'],
  [['s'], 'speaker'],
  [['g'], 'freeze'],
  [['x'], 'explore'],
  [['p'], 'pin'],
  [['n'], 'notes'],
  [['c'], 'palette'],
  [['escape', 'f5'], 'resume'],
  [['question'], 'help'],
] as const;
