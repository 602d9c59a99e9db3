/** What the sheet of keys says: which keys do what. Each key is a message (`key.*`), for keyboards have languages. */
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
  [['c'], 'palette'],
  [['escape', 'f5'], 'resume'],
  [['question'], 'help'],
] as const;
