// Where an entry of a list comes from: which file, which section, which page, and a button that opens that page.
import { FileText } from 'lucide-react';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { useViewer } from './viewer-provider.tsx';
import classes from './taken-from.module.css';

type Props = { proposal: Pick<Proposal, 'documentId' | 'section' | 'page' | 'quote'>; fileName: string };

export function Source({ proposal: { documentId, section, page, quote }, fileName }: Props) {
  const { openPage: openLabel, openPaper, proposals: words } = useStrings().health;
  const { openPage } = useViewer();
  return (
    <section className={classes.quote}>
      <h3>{words.says}</h3>
      {quote !== '' && <blockquote>{quote}</blockquote>}
      <p className={classes.soft}>{words.from(fileName, section, page)}</p>
      <div>
        <Button
          reads
          size="small"
          icon={FileText}
          onClick={() => openPage({ documentId, ...(page === null ? {} : { page }) })}
        >
          {page === null ? openPaper : openLabel(page)}
        </Button>
      </div>
    </section>
  );
}

/** Of what was added from an export: a medicine, a doctor, a fact. Nothing where a person typed it. */
export function TakenFrom({ id }: { id: string }) {
  const lists = useLists('proposals', 'documents');
  if (lists.state !== 'ready') return null;
  const { proposals, documents } = lists.value;
  const mine = proposals.filter(({ madeId, state }) => madeId === id && state === 'accepted');
  // The same thing is often said in several places; the first three show it.
  return mine.slice(0, 3).map((proposal) => {
    const document = documents.find((one) => one.id === proposal.documentId);
    return document && <Source key={proposal.id} proposal={proposal} fileName={document.fileName} />;
  });
}
