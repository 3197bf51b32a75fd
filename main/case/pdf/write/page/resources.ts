// A page's resources with the stamp's font beside its own. Shared resources stay shared.
import { encodeName } from '../../read/syntax/text.ts';
import { dictOf, isDict, referenceOf } from '../../read/syntax/value.ts';
import type { Dict } from '../../read/syntax/dict.ts';
import type { Span } from '../../read/syntax/span.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';

export type PageResources = {
  /** What stands behind /Resources. */
  readonly text: string;
  /** The name under which the stamp's font is found. */
  readonly font: string;
  /** The name of the font of unseen words. */
  readonly unseen: string;
  /** The names under which the added forms are found, in the order given. */
  readonly forms: readonly string[];
};

const fontName = 'BinderPg';
const unseenName = 'BinderTx';

export class Resources {
  private readonly copier: Copier;
  private readonly stampFont: number;
  private readonly unseenFont: number;
  private readonly shared = new Map<number, PageResources>();

  constructor(copier: Copier, stampFont: number, unseenFont = 0) {
    this.copier = copier;
    this.unseenFont = unseenFont;
    this.stampFont = stampFont;
  }

  /** Resources for one page; `forms` are the numbers of form objects to be reachable from its content. */
  plan(value: Span | undefined, forms: readonly number[] = []): PageResources {
    const reference = value && referenceOf(value);
    if (!reference || forms.length > 0) return this.compose(value, forms);
    const known = this.shared.get(reference.object);
    if (known) return known;
    const made = this.compose(value, forms);
    const fresh = { ...made, text: referenceText(this.copier.make(made.text)) };
    this.shared.set(reference.object, fresh);
    return fresh;
  }

  private compose(value: Span | undefined, forms: readonly number[]): PageResources {
    const { doc } = this.copier;
    const found = doc.resolve(value);
    const own = found && dictOf(found);
    const fontsAt = own?.get('Font');
    if (own && forms.length === 0 && (!fontsAt || isDict(fontsAt))) return this.inserted(found, fontsAt);
    const fonts = doc.dict(fontsAt);
    const xObjects = doc.dict(own?.get('XObject'));
    const font = freeName(fontName, fonts);
    const unseen = freeName(unseenName, fonts);
    const names = forms.map((_, i) => freeName(`BinderForm${i}`, xObjects));
    const kept = own
      ? [...own.entries()].filter(([key]) => key !== 'Font' && (key !== 'XObject' || forms.length === 0))
      : [];
    const added = names.map((name, i): [string, number] => [name, forms[i] as number]);
    const parts = [
      ...kept.map(([key, v]) => `${encodeName(key)} ${this.copier.text(v)}`),
      `/Font ${this.merged(fonts, this.ourFonts(font, unseen))}`,
      ...(added.length > 0 ? [`/XObject ${this.merged(xObjects, added)}`] : []),
    ];
    return { text: `<< ${parts.join(' ')} >>`, font, unseen, forms: names };
  }

  /** The usual case: the resources as they stand, with one more font put in. */
  private inserted(own: Span, fonts: Span | undefined): PageResources {
    const taken = fonts ? dictOf(fonts) : null;
    const [font, unseen] = [freeName(fontName, taken), freeName(unseenName, taken)];
    const entry = this.ourFonts(font, unseen)
      .map(([name, number]) => ` /${name} ${referenceText(number)} `)
      .join('');
    // A dictionary ends in two brackets; what is added goes before them.
    const text = fonts
      ? this.copier.text(own, fonts.end - 2, entry)
      : this.copier.text(own, own.end - 2, ` /Font <<${entry}>> `);
    return { text, font, unseen, forms: [] };
  }

  private ourFonts(font: string, unseen: string): [string, number][] {
    const stamp: [string, number] = [font, this.stampFont];
    return this.unseenFont === 0 ? [stamp] : [stamp, [unseen, this.unseenFont]];
  }

  private merged(own: Dict | null, added: [string, number][]): string {
    const parts = own
      ? [...own.entries()].map(([key, v]) => `${encodeName(key)} ${this.copier.text(v)}`)
      : [];
    return `<< ${[...parts, ...added.map(([name, number]) => `/${name} ${referenceText(number)}`)].join(' ')} >>`;
  }
}

function freeName(wish: string, taken: Dict | null): string {
  let name = wish;
  for (let i = 1; taken?.has(name); i++) name = `${wish}x${i}`;
  return name;
}
