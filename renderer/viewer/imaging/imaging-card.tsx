// A disc or study among the papers of its record: whose it is, what is on it, what to ask for; and the way to its pictures.
import { Download, Images, X } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { reportOf, type DiscFinding, type DiscPerson } from '../../../shared/domain/disc-report.ts';
import type { ImagingSet } from '../../../shared/domain/imaging.ts';
import { reasonText } from '../../../shared/domain/intake.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk } from '../../client/use-case.ts';
import { useRemove } from '../../client/use-rows.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { ImagingRoom, SeriesButton } from './imaging-room.tsx';
import { seriesToShow } from './series-list.ts';
import { useSaveImages } from './use-save-images.ts';
import classes from './imaging.module.css';

type Props = { document: Document; set: ImagingSet; title: string };

/** More stand in the look-through. */
const thumbsInCard = 4;

export function ImagingCard({ document, set, title }: Props) {
  const { imaging } = useStrings();
  const format = useFormat();
  const [open, setOpen] = useState<{ startWith: number | null } | null>(null);
  const all = seriesToShow(set);
  const series = set.studies.reduce((sum, study) => sum + study.series.length, 0);
  const facts = { studies: set.studies.length, series, images: set.images };
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <p className={classes.fileName}>{document.fileName}</p>
        <CardActions document={document} />
      </div>
      <p>{`${imaging.holds(facts)}, ${format.size(set.sizeBytes)}`}</p>
      {set.objects > 0 && <p className={classes.soft}>{imaging.objects(set.objects)}</p>}
      <Inspector set={set} />
      {all.length > 0 && (
        <>
          <ul className={classes.thumbs}>
            {all.slice(0, thumbsInCard).map((shown) => (
              <li key={shown.series.id}>
                <SeriesButton
                  set={set}
                  shown={shown}
                  onChoose={() => setOpen({ startWith: shown.series.id })}
                />
              </li>
            ))}
          </ul>
          <Button reads icon={Images} onClick={() => setOpen({ startWith: null })}>
            {imaging.look}
          </Button>
        </>
      )}
      {open && (
        <ImagingRoom set={set} title={title} startWith={open.startWith} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}

function Inspector({ set }: { set: ImagingSet }) {
  const { imaging, language } = useStrings();
  const asked = useAsk(['imaging-person'], (client) => client.caseFile.get({}));
  if (asked.state !== 'ready' || asked.value === null) return null;
  const { people, findings } = reportOf(set, asked.value);
  return (
    <>
      <p className={classes.soft}>{imaging.nameOn}</p>
      {people.length === 0 && <p>{imaging.nobody}</p>}
      {people.map((person) => (
        <Person key={`${person.name} ${person.born}`} person={person} />
      ))}
      {findings.map((finding) => (
        <Finding key={finding.code} finding={finding} />
      ))}
      {set.leftOut.length > 0 && (
        <details className={classes.leftOut}>
          <summary>{imaging.leftOut(set.leftOut.length)}</summary>
          <ul>
            {set.leftOut.slice(0, 200).map(({ path, reason }) => (
              <li key={path}>
                <span className={classes.path}>{path}</span>
                <span className={classes.soft}>{reasonText(reason, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Person({ person: { name, born } }: { person: DiscPerson }) {
  const { imaging } = useStrings();
  const format = useFormat();
  return <p>{name === '' ? imaging.nobody : imaging.person(name, format.day(born))}</p>;
}

/** What asks for nothing is said quietly. */
const quiet = new Set<DiscFinding['code']>(['programs', 'repeated']);

function Finding({ finding }: { finding: DiscFinding }) {
  const { imaging } = useStrings();
  const words = imaging.findings[finding.code] as (found: DiscFinding) => [string, string];
  const [what, next] = words(finding);
  if (quiet.has(finding.code)) return <p className={classes.soft}>{`${what} ${next}`}</p>;
  return (
    <Notice meaning="needsYou" title={what}>
      {next}
    </Notice>
  );
}

function CardActions({ document }: { document: Document }) {
  const { imaging, records, viewer } = useStrings();
  const copy = useSaveImages(document);
  const { remove, problem: notRemoved } = useRemove('documents');
  const removeIt = () => remove(document.id, records.documents.removed(document.fileName));
  const problem = copy.problem ?? notRemoved;
  return (
    <div className={classes.cardActions}>
      <Button
        reads
        size="small"
        look="quiet"
        icon={Download}
        busyLabel={copy.busyLabel}
        onClick={() => void copy.save()}
      >
        {imaging.saveCopy}
      </Button>
      <IconButton
        size="small"
        icon={X}
        label={imaging.remove(document.fileName)}
        onClick={() => void removeIt()}
      />
      {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} />}
      {copy.show && (
        <Notice
          announce
          meaning="arrived"
          title={imaging.saved}
          action={
            <Button reads size="small" onClick={copy.show}>
              {viewer.showSaved}
            </Button>
          }
        />
      )}
    </div>
  );
}
