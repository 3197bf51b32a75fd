import { describe, expect, test } from 'vitest';
import { madePacket } from '../../../../../scripts/testing/packets.ts';
import { plainPages, rawPdf } from '../../../../../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../../../../../scripts/testing/raw-pdf.ts';
import { memorySource } from '../../../bytes.ts';
import { verifyPdf } from '../../verify.ts';
import type { FoundLink } from '../../verify.ts';

/** A document of `count` pages whose first page carries these annotations. */
function annotated(
  annotations: string[],
  { count = 3, catalog = '', objects = {} }: { count?: number; catalog?: string; objects?: RawObjects } = {},
): Buffer {
  const numbers = annotations.map((_, i) => 100 + i);
  const pages = plainPages(count, {
    catalog,
    page: (i) => (i === 0 ? `/Annots[${numbers.map((n) => `${n} 0 R`).join(' ')}]` : ''),
  });
  return rawPdf({
    ...pages,
    ...Object.fromEntries(annotations.map((body, i) => [100 + i, body])),
    ...objects,
  });
}

const link = (rest: string): string => `<</Type/Annot/Subtype/Link/Rect[10 10 90 30]/Border[0 0 0]${rest}>>`;

async function linksOf(bytes: Uint8Array, pages?: { index: number }[]): Promise<FoundLink[]> {
  const made = await madePacket({
    entries: [rawPdf(plainPages(1)), { key: 'a', source: memorySource(bytes), ...(pages ? { pages } : {}) }],
  });
  const contents = verifyPdf(memorySource(made.bytes));
  return contents.ok ? contents.links : [];
}

describe('links inside a document', () => {
  test('lead to the same pages in the packet, however they name them', async () => {
    const tree = { 200: '<</Kids[201 0 R]>>', 201: '<</Limits[(b)(b)]/Names[(b)<</D[14 0 R/XYZ 1 2 0]>>]>>' };
    const bytes = annotated(
      [
        link('/Dest[12 0 R/Fit]'),
        link('/A<</S/GoTo/D[14 0 R/XYZ 0 9 null]>>'),
        link('/Dest/old'),
        link('/A<</S/GoTo/D(b)>>'),
        link('/A<</S/Named/N/LastPage>>'),
        link('/Dest[1/Fit]'),
      ],
      { catalog: '/Dests<</old[12 0 R/FitH 20]>>/Names<</Dests 200 0 R>>', objects: tree },
    );
    expect((await linksOf(bytes)).map((l) => l.toPage)).toEqual([3, 4, 3, 4, 4, 3]);
  });

  test('to pages left out are gone; to pages kept follow them to their new place', async () => {
    const bytes = annotated([link('/Dest[12 0 R/Fit]'), link('/Dest[14 0 R/Fit]')]);
    expect((await linksOf(bytes, [{ index: 2 }, { index: 0 }])).map((l) => [l.page, l.toPage])).toEqual([
      [3, 2],
    ]);
  });

  test('to the web and to mail addresses are kept', async () => {
    const bytes = annotated([
      link('/A<</S/URI/URI(https://example.org/a\\(b\\))>>'),
      link('/A<</S/URI/URI(mailto:a@example.org)>>'),
    ]);
    expect((await linksOf(bytes)).map((l) => l.address)).toEqual([
      'https://example.org/a(b)',
      'mailto:a@example.org',
    ]);
  });

  test('that run something are gone', async () => {
    const actions = [
      '/S/JavaScript/JS(app.alert(1))',
      '/S/Launch/F(cmd.exe)',
      '/S/URI/URI(javascript:alert(1))',
      '/S/URI/URI(file:///etc/passwd)',
      '/S/GoToR/F(other.pdf)/D[0/Fit]',
      '/S/SubmitForm/F(http://x)',
    ];
    expect(await linksOf(annotated(actions.map((action) => link(`/A<<${action}>>`))))).toEqual([]);
  });

  test('a dead link with a frame leaves the frame', async () => {
    const links = await linksOf(
      annotated(['<</Subtype/Link/Rect[1 1 9 9]/Border[0 0 2]/A<</S/Launch/F(x)>>>>']),
    );
    expect(links).toMatchObject([{ toPage: null, address: null }]);
  });

  test('a dead link that says nothing of a frame has one, as the format wants it', async () => {
    const links = await linksOf(annotated(['<</Subtype/Link/Rect[1 1 9 9]/A<</S/Launch/F(x)>>>>']));
    expect(links).toMatchObject([{ toPage: null, address: null }]);
  });
});

describe('active content', () => {
  test('of every kind stays behind, to the last byte', async () => {
    const secrets = [
      'opening script',
      'named script',
      'page script',
      'field script',
      'attached file',
      'movie file',
      'launch.exe',
      'private data',
      'thumbnail',
      'page metadata',
    ];
    const objects: RawObjects = {
      ...plainPages(1, {
        catalog:
          '/OpenAction<</S/JavaScript/JS(opening script)>>/AA<</WC<</S/JavaScript/JS(opening script)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(named script)>>]>>/EmbeddedFiles<</Names[(f)30 0 R]>>>>/AcroForm<</Fields[42 0 R]>>',
        page: () =>
          '/AA<</O<</S/JavaScript/JS(page script)>>>>/Annots[40 0 R 41 0 R 42 0 R 43 0 R]/PieceInfo<</App<</Private(private data)>>>>/Thumb 44 0 R/Metadata 45 0 R/StructParents 3/B[46 0 R]',
      }),
      30: '<</Type/Filespec/F(f.txt)/EF<</F 31 0 R>>>>',
      31: { dict: '/Type/EmbeddedFile', data: 'attached file' },
      40: '<</Subtype/FileAttachment/Rect[1 1 9 9]/FS 30 0 R>>',
      41: '<</Subtype/Screen/Rect[1 1 9 9]/A<</S/Rendition/R<</C(movie file)>>>>>>',
      42: '<</Subtype/Widget/FT/Btn/T(b)/Rect[1 1 9 9]/AA<</U<</S/JavaScript/JS(field script)>>>>/A<</S/Launch/F(launch.exe)>>>>',
      43: link('/A<</S/Launch/F(launch.exe)>>'),
      44: { dict: '', data: 'thumbnail' },
      45: { dict: '/Type/Metadata', data: 'page metadata' },
      46: '<</T 46 0 R>>',
    };
    const made = await madePacket({ entries: [rawPdf(objects)] });
    for (const secret of secrets) expect(made.text).not.toContain(secret);
    expect(verifyPdf(memorySource(made.bytes))).toMatchObject({ ok: true, active: [] });
  });

  test('an attachment’s mark stays on the page and says that the file is not there', async () => {
    const made = await madePacket({
      entries: [annotated(['<</Subtype/FileAttachment/Rect[1 1 9 9]/FS<</UF(scan.dcm)>>>>'])],
    });
    expect(made.text).toContain(
      '/Contents (A file was attached here and is not part of this packet: scan.dcm)',
    );
  });
});

describe('notes and marks', () => {
  test('keep their looks, their words and their pop-ups', async () => {
    const objects = {
      300: { dict: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]', data: '0 1 0 rg 0 0 9 9 re f' },
    };
    const note =
      '<</Type/Annot/Subtype/Highlight/Rect[1 1 9 9]/QuadPoints[1 9 9 9 1 1 9 1]/C[1 1 0]/Contents(look here)/AP<</N 300 0 R>>/Popup 101 0 R/P 10 0 R/Secret(kept out)>>';
    const made = await madePacket({
      entries: [annotated([note, '<</Subtype/Popup/Rect[1 1 9 9]/Parent 100 0 R>>'], { objects })],
    });
    expect(made.text).toContain('/Contents (look here)');
    expect(made.text).toContain('0 1 0 rg 0 0 9 9 re f');
    expect(made.text).not.toContain('kept out');
    const popup = /\/Popup (\d+) 0 R/.exec(made.text)?.[1];
    expect(made.text).toMatch(new RegExp(`\\n${popup} 0 obj\\n<< /Subtype /Popup`));
  });

  test('the same page twice has its own notes each time', async () => {
    const source = memorySource(annotated(['<</Subtype/Text/Rect[1 1 9 9]/Contents(note)>>']));
    const made = await madePacket({ entries: [{ key: 'a', source, pages: [{ index: 0 }, { index: 0 }] }] });
    expect(made.text.split('/Contents (note)')).toHaveLength(3);
  });
});
