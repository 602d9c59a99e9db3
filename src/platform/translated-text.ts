/**
 * Keeps what the page says true where a browser translates it. Translators take a text node out and put a `<font>` with
 * other words in its place; what the page writes into that node later is then not seen. So the node is put back, empty,
 * before the words that stand for it, and once the page writes into it or takes it away these words go. What is
 * written anew is then translated anew.
 */
interface Translation {
  /** What stands for the text. */
  readonly shown: ChildNode;
  readonly original: string;
}

/** Watches the page. Returns how to end it. */
export function keepTranslatedTextTrue(): () => void {
  const translations = new Map<Text, Translation>();
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') written(record.target as Text);
      else {
        for (const node of record.removedNodes)
          if (node instanceof Text && !node.isConnected) replaced(node, translationOf(record));
      }
    }
    for (const [text, { shown, original }] of translations) {
      if (!text.isConnected) shown.remove();
      // The translation was taken back.
      else if (!shown.isConnected) text.data ||= original;
      else continue;
      translations.delete(text);
    }
    // What was done here is no news.
    observer.takeRecords();
  });

  function replaced(text: Text, shown: ChildNode | undefined): void {
    if (!shown?.isConnected || text.data.trim() === '') return;
    translations.set(text, { shown, original: text.data });
    text.data = '';
    shown.before(text);
    observer.observe(text, { characterData: true });
  }
  function written(text: Text): void {
    const translation = translations.get(text);
    if (translation === undefined || text.data === '') return;
    translation.shown.remove();
    translations.delete(text);
  }
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** What a text node that was removed has been replaced with; undefined: nothing that a translator makes. */
function translationOf({ addedNodes, previousSibling, nextSibling }: MutationRecord): ChildNode | undefined {
  return [...addedNodes, previousSibling, nextSibling].find(
    (node) => node instanceof HTMLElement && node.localName === 'font',
  ) as ChildNode | undefined;
}
