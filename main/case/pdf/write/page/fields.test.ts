import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { madePacket } from '../../../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../../../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../../bytes.ts';
import { openPdf } from '../../../text/pdfium.ts';

const look = (text: string): RawObjects[number] => ({
  dict: '/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 3 0 R>>>>',
  data: `BT /F 10 Tf 2 5 Td (${text}) Tj ET`,
});

/** One page with these widgets as objects 100, 101 …; further objects as given. */
function form(
  widgets: string[],
  { objects = {}, acroForm = '' }: { objects?: RawObjects; acroForm?: string } = {},
): Buffer {
  const refs = widgets.map((_, i) => `${100 + i} 0 R`).join(' ');
  const pages = plainPages(1, {
    catalog: `/AcroForm<</Fields[${refs}]${acroForm}>>`,
    page: () => `/Annots[${refs}]`,
  });
  return rawPdf({ ...pages, ...Object.fromEntries(widgets.map((body, i) => [100 + i, body])), ...objects });
}

const widget = (rest: string): string => `<</Type/Annot/Subtype/Widget/Rect[100 500 300 540]/F 4${rest}>>`;

/** Every packed stream of a PDF, unpacked, one after the other. */
function inflated(raw: string): string {
  const streams = raw.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g);
  return [...streams, ...raw.matchAll(/>>\nstream\n([^]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return body;
      }
    })
    .join('\n');
}

/** The words on the page itself, annotations and form fields apart. */
async function pageText(bytes: Uint8Array): Promise<{ text: string; form: string }> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const result = { text: opened.pdf.text(0), form: opened.pdf.form };
  opened.pdf.close();
  return result;
}

async function flattened(bytes: Uint8Array): Promise<{ text: string; form: string; raw: string }> {
  const made = await madePacket({ entries: [bytes] });
  return { ...(await pageText(made.bytes)), raw: made.text };
}

describe('form fields in a packet', () => {
  test('become part of the page as they look', async () => {
    const {
      text,
      form: kind,
      raw,
    } = await flattened(
      form([widget('/FT/Tx/T(name)/V(Ada)/AP<</N 200 0 R>>')], { objects: { 200: look('Ada Example') } }),
    );
    expect(text).toContain('Ada Example');
    expect(kind).toBe('none');
    expect(raw).toContain('q 2 0 0 2 100 500 cm /BinderForm0 Do Q');
  });

  test('without a look are drawn from their value: text, choices by their label, many lines, cells', async () => {
    const widgets = [
      widget('/FT/Tx/V(Typed text)/DA(/Helv 12 Tf 0 0 1 rg)'),
      widget('/FT/Ch/V(co)/Opt[[(ca)(California)][(co)(Colorado)]]'),
      widget('/FT/Tx/Ff 4096/V(first line\rsecond line)'),
      widget('/FT/Tx/Ff 16777216/MaxLen 4/V(4711)'),
    ];
    const { text } = await flattened(form(widgets));
    expect(text).toContain('Typed text');
    expect(text).toContain('Colorado');
    expect(text).toMatch(/first line\s+second line/);
    expect(text.replace(/\s/g, '')).toContain('4711');
  });

  test('without a look show every script, never a question mark', async () => {
    const values = ['Иван Петрович', 'Őry Łukasz', 'Νίκος', 'Nguyễn Văn Ánh', '山田太郎', 'Ada Example'];
    const hex = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
    const widgets = values.map(
      (value, at) =>
        `<</Subtype/Widget/Rect[100 ${700 - at * 40} 300 ${730 - at * 40}]/F 4/FT/Tx/V<${hex(value)}>/DA(/Helv 12 Tf 0 g)>>`,
    );
    const { text } = await flattened(form(widgets));
    for (const value of values) expect(text.normalize('NFC')).toContain(value);
    expect(text).not.toContain('?');
  });

  test('take type and value from the field above them', async () => {
    const objects = { 210: '<</FT/Tx/T(parent)/V(From above)/Kids[100 0 R]>>' };
    expect((await flattened(form([widget('/Parent 210 0 R')], { objects }))).text).toContain('From above');
  });

  test('show the value, not a stale look, where the form asks to be drawn anew', async () => {
    const bytes = form([widget('/FT/Tx/V(Right now)/AP<</N 200 0 R>>')], {
      objects: { 200: look('Long ago') },
      acroForm: '/NeedAppearances true',
    });
    const { text } = await flattened(bytes);
    expect(text).toContain('Right now');
    expect(text).not.toContain('Long ago');
  });

  test('show the state that a box is in', async () => {
    const box = (state: string): string => widget(`/FT/Btn/AS/${state}/AP<</N<</Yes 200 0 R/Off 201 0 R>>>>`);
    const objects = { 200: look('ticked'), 201: look('empty') };
    expect((await flattened(form([box('Yes')], { objects }))).text).toContain('ticked');
    expect((await flattened(form([box('Off')], { objects }))).text).toContain('empty');
    expect((await flattened(form([box('Other')], { objects }))).text).not.toMatch(/ticked|empty/);
  });

  test('that are empty stay frames, and a list shows what it offers', async () => {
    const widgets = [
      widget('/FT/Tx/MK<</BC[1 0 0]/BG[0 1 0]>>'),
      widget('/FT/Ch/Opt[(five)[(6)(six)]]/V(6)'),
      widget('/FT/Tx'),
    ];
    const { text, raw } = await flattened(form(widgets));
    expect(text).toMatch(/five\s+six/);
    expect(inflated(raw)).toMatch(/0 1 0 rg 0 0 200 40 re f/);
    expect(raw.match(/\/BinderForm\d+ Do/g)).toHaveLength(2);
  });

  test('drawn anew show every script whose letters stand by themselves; joined ones stay as they came, where they show any', async () => {
    const anew = async (hex: string, came: string): Promise<string> => {
      const objects = { 200: look(came), 201: { dict: '/Subtype/Form/BBox[0 0 9 9]', data: '/Tx BMC EMC' } };
      const look200 = `/FT/Tx/V<FEFF${hex}>/AP<</N ${came === '' ? 201 : 200} 0 R>>`;
      return (await flattened(form([widget(look200)], { objects, acroForm: '/NeedAppearances true' }))).text;
    };
    const [cyrillic, arabic] = ['041804320430043D', '0633064406270645'];
    expect(await anew(cyrillic, 'as it came')).toContain('Иван');
    expect(await anew(arabic, 'as it came')).toContain('as it came');
    expect(await anew(arabic, '')).toMatch(/\p{Script=Arabic}/u);
    expect(await anew('0041DBFFDFFF', '')).toContain('A');
  });

  test('that stay upright on a turned page are left to readers; on an upright page they become part of it', async () => {
    const upright = `<</Subtype/Widget/Rect[100 500 300 540]/F 20/FT/Tx/V(x)/AP<</N 200 0 R>>>>`;
    const bytes = (rotate: string): Buffer => {
      const pages = plainPages(1, { page: () => `/Annots[100 0 R]${rotate}` });
      return rawPdf({ ...pages, 100: upright, 200: look('upright') });
    };
    expect((await flattened(bytes('/Rotate 90'))).raw).toMatch(/\/Subtype \/Stamp[^>]*>> \/F 212/);
    expect((await flattened(bytes(''))).raw).toContain('/BinderForm0 Do');
  });

  test('that are ticked show it without a look of their own, by their state or their value', async () => {
    const marksIn = async (...widgets: string[]): Promise<number> =>
      inflated((await flattened(form(widgets))).raw).match(/0 g 0 G/g)?.length ?? 0;
    expect(await marksIn(widget('/FT/Btn/AS/Yes'), widget('/FT/Btn/V/On/MK<</CA(8)>>'))).toBe(2);
    expect(
      await marksIn(widget('/FT/Btn/AS/Off'), widget('/FT/Btn'), widget('/FT/Btn/Ff 65536/AS/Yes')),
    ).toBe(0);
  });

  test('on a mark that was made before stay above it', async () => {
    const mark = '<</Type/Annot/Subtype/Square/Rect[90 490 400 600]/F 4/IC[0 0 0]/AP<</N 201 0 R>>>>';
    const objects = { 200: look('on top'), 201: look('below') };
    const field = widget('/FT/Tx/V(x)/AP<</N 200 0 R>>');
    expect((await flattened(form([mark, field], { objects }))).raw).toMatch(
      /\/Subtype \/Stamp[^>]*\/AP[^>]*>> \/F 196/,
    );
    expect((await flattened(form([field, mark], { objects }))).raw).toContain('/BinderForm0 Do');
  });

  test('that are hidden stay hidden', async () => {
    const hidden = '<</Subtype/Widget/Rect[100 500 300 540]/F 2/FT/Tx/V(unseen)/AP<</N 200 0 R>>>>';
    const { text, raw } = await flattened(form([hidden], { objects: { 200: look('unseen') } }));
    expect(text).not.toContain('unseen');
    expect(raw).not.toContain('unseen');
  });

  test('a button that is shown but not printed stays so, as a picture that does nothing', async () => {
    const button =
      '<</Subtype/Widget/Rect[100 500 300 540]/F 0/FT/Btn/Ff 65536/A<</S/JavaScript/JS(go)>>/AP<</N 200 0 R>>>>';
    const { raw } = await flattened(form([button], { objects: { 200: look('Print form') } }));
    expect(raw).toMatch(/<< \/Subtype \/Stamp \/P \d+ 0 R \/AP << \/N \d+ 0 R >> \/F 192 \/Rect/);
    expect(raw).not.toContain('(go)');
  });

  test('without a look that stand on their side are drawn on their side, within their place', async () => {
    const onSide = (turn: number): string =>
      `<</Subtype/Widget/Rect[100 400 120 600]/F 4/FT/Tx/V(Sideways)/DA(/Helv 12 Tf)/MK<</R ${turn}>>>>`;
    for (const turn of [90, 270]) {
      const { bytes } = await madePacket({ entries: [form([onSide(turn)])] });
      const opened = await openPdf(memorySource(bytes));
      if (!opened.ok) throw new Error(opened.why);
      const word = opened.pdf.textRegions(0).find(({ text }) => text === 'Sideways');
      opened.pdf.close();
      expect(word).toBeDefined();
      expect(word?.x).toBeGreaterThanOrEqual(100);
      expect((word?.x ?? 0) + (word?.width ?? 0)).toBeLessThanOrEqual(120);
      expect(word?.height).toBeGreaterThan(40);
      // Up from the lower end, or down from the upper one.
      expect(word?.y).toBeGreaterThan(turn === 90 ? 792 - 460 : 792 - 601);
      expect(word?.y).toBeLessThan(turn === 90 ? 792 - 400 : 792 - 560);
    }
  });

  test('turned looks are turned onto their place', async () => {
    const turned = {
      dict: '/Subtype/Form/BBox[0 0 20 100]/Matrix[0 1 -1 0 20 0]/Resources<</Font<</F 3 0 R>>>>',
      data: 'BT /F 10 Tf 2 5 Td (turned) Tj ET',
    };
    const { raw, text } = await flattened(
      form([widget('/FT/Tx/AP<</N 200 0 R>>')], { objects: { 200: turned } }),
    );
    expect(text).toContain('turned');
    // The turned bounds are [-80 20] × [0 20]: twice as wide and high, then moved so that its corner lies on the widget's.
    expect(raw).toContain('q 2 0 0 2 260 500 cm /BinderForm0 Do Q');
  });
});
