// A page of the case as the printer gets it: outside of the window's own page, seen on paper only. Nothing of it touches a disk.
import { createPortal } from 'react-dom';
import type { Paper, PaperBlock } from '../../shared/domain/papers/paper.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import classes from './printing.module.css';

const mark = 'data-prints-paper';

/** Opens the system's print dialog; while it is open, only the paper is there to be printed. */
export function printPaper(): void {
  document.body.setAttribute(mark, '');
  const done = () => {
    document.body.removeAttribute(mark);
    window.removeEventListener('afterprint', done);
  };
  window.addEventListener('afterprint', done);
  window.print();
}

export function PrintedPaper({ paper, caseTitle }: { paper: Paper; caseTitle: string }) {
  const { printing: words } = useStrings();
  const format = useFormat();
  const now = useNow();
  return createPortal(
    <article className={classes.paper} data-printed-paper data-wide={paper.isWide || undefined} aria-hidden>
      {/* A table, because printers repeat its foot on every page. */}
      <table className={classes.pages} role="presentation">
        <tfoot>
          <tr>
            <td className={classes.foot}>{words.foot(caseTitle, format.instant(now.getTime()))}</td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td>
              <h1>{paper.title}</h1>
              {paper.lead !== '' && <p className={classes.lead}>{paper.lead}</p>}
              {paper.blocks.map((block, at) => (
                <Block key={`${at}:${block.kind}`} block={block} />
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </article>,
    document.body,
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return <p data-tone={block.tone}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={`${at}:${item.slice(0, 20)}`}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return block.rows.length === 0 ? null : <Table {...block} />;
  }
}

function Table({ head, shares, rows }: Extract<PaperBlock, { kind: 'table' }>) {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return (
    <table className={classes.list}>
      <colgroup>
        {shares.map((share, at) => (
          <col key={`${at}:${share}`} style={{ width: `${(share / all) * 100}%` }} />
        ))}
      </colgroup>
      {head.some((title) => title !== '') && (
        <thead>
          <tr>
            {head.map((title, at) => (
              <th key={`${at}:${title}`} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${at}:${row[0] ?? ''}`}>
            {row.map((text, column) =>
              column === 0 ? (
                <th key="name" scope="row">
                  <Named text={text} />
                </th>
              ) : (
                <td key={`${column}:${head[column] ?? ''}`}>{text}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first line names the row; what stands below it is said more quietly. */
function Named({ text }: { text: string }) {
  const [name = '', ...more] = text.split('\n');
  return (
    <>
      <strong>{name}</strong>
      {more.length > 0 && `\n${more.join('\n')}`}
    </>
  );
}
