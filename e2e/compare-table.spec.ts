// The comparison as a screen reader walks it, cell by cell: read from the browser's own accessibility tree, not from the page's elements.
import { expect, test, type Page } from '@playwright/test';
import { withApp } from './app.ts';
import { go, openSample } from './screens.ts';

type Node = {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
};
type Cell = { role: string; says: string };

const doctors = ['Dr. Hollis Greerwood', 'Dr. Anneke Dufourmont', 'Dr. Imogen Castellwright'];
const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** The rows of the one table on screen, each as the cells that the table keys of a screen reader stop at, with all that is heard there. */
async function tableRows(page: Page): Promise<{ name: string; rows: Cell[][] }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = ({ ignored, role }: Node) => (ignored ? '' : (role?.value ?? ''));
  const below = ({ childIds = [] }: Node) => childIds.flatMap((id) => byId.get(id) ?? []);
  /** The nearest nodes under this one that `wanted` takes. */
  const find = (from: Node, wanted: (node: Node) => boolean): Node[] =>
    below(from).flatMap((node) => (wanted(node) ? [node] : find(node, wanted)));
  const heard = (node: Node): string => {
    const inside = below(node).map(heard).filter(Boolean).join(' ');
    return roleOf(node) === 'InlineTextBox' ? '' : inside || (node.ignored ? '' : (node.name?.value ?? ''));
  };
  const tables = nodes.filter((node) => roleOf(node) === 'table');
  expect(tables).toHaveLength(1);
  const table = tables[0]!;
  const rows = find(table, (node) => roleOf(node) === 'row').map((row) =>
    find(row, (node) => cellRoles.has(roleOf(node))).map((node) => ({
      role: roleOf(node),
      says: heard(node).replace(/\s+/g, ' ').trim(),
    })),
  );
  return { name: table.name?.value ?? '', rows };
}

test('every cell of the comparison is reached under its doctor and its question, and says who said what', async () => {
  await withApp(async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openSample(page);
    await go(page, 'Opinions');
    await expect(page.getByRole('button', { name: /: Conflict\./ })).toHaveCount(3);
    const { name, rows } = await tableRows(page);
    expect(name).toMatch(/^Opinions side by side/);

    const [heads = []] = rows;
    expect(heads.map(({ role }) => role)).toEqual(['cell', ...doctors.map(() => 'columnheader')]);
    for (const [at, doctor] of doctors.entries()) expect(heads[at + 1]?.says).toContain(doctor);

    // Every other row is a heading across, what stands behind a difference, or a question with one cell under each doctor.
    const questions = rows.slice(1).filter((cells) => cells.length > 1);
    const shapes = new Set(questions.map((cells) => cells.map(({ role }) => role).join(' ')));
    expect([...shapes]).toEqual(['rowheader cell cell cell']);
    expect(questions).toHaveLength(1 + 9 + 21);
    expect(questions.flat().filter(({ says }) => says === '')).toEqual([]);
    expect(rows.filter((cells) => cells.length === 1).map(([only]) => only?.says)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^What they looked at/), 'What they said']),
    );

    const row = (question: RegExp) => questions.find(([head]) => question.test(head?.says ?? ''));
    expect(
      row(/^Cytology/)
        ?.slice(1)
        .map(({ says }) => says),
    ).toEqual(['report only', 'report only', 'slides re-read']);
    const cells = row(/^Cells and tissue Conflict$/)?.slice(1);
    expect(cells?.map(({ says }) => says)).toEqual([
      expect.stringMatching(
        /^Suspicious for high-grade dysplasia.* Open page 2 of the report by Dr\. Hollis/,
      ),
      expect.stringMatching(/^Same report; slides not seen.* Open page 3 of the report by Dr\. Anneke/),
      expect.stringMatching(/^Re-read: atypical, low-grade.* Open page 5 of the report by Dr\. Imogen/),
    ]);
  });
});
