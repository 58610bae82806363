import { SaxesParser } from 'saxes';

/** An element of XML; of what is in it, white space between elements is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads XML as a strict reader does. Throws where it is not well-formed. */
export function parseXml(text: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (found) => {
    if (found.trim() !== '') open.at(-1)?.children.push(found);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0] as XmlElement;
}
