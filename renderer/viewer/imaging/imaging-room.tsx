// A disc or study over the whole window: its series at the left, one of them to look through at the right. Escape goes back.
import { Modal } from '@mantine/core';
import { ArrowLeft, Info } from 'lucide-react';
import { useState } from 'react';
import { dicomDate, modalityWord, personName, type ImagingSet } from '../../../shared/domain/imaging.ts';
import { useClient } from '../../client/case-client.tsx';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { useKeyboardBack } from '../../ui/use-keyboard-back.ts';
import { Button } from '../../ui/button.tsx';
import { usePicture } from '../../ui/viewer/use-picture.ts';
import { LookThrough } from './look-through.tsx';
import { seriesToShow, type ShownSeries } from './series-list.ts';
import classes from './imaging.module.css';

type Props = { set: ImagingSet; title: string; startWith: number | null; onClose: () => void };

export function ImagingRoom({ set, title, startWith, onClose }: Props) {
  useKeyboardBack();
  const { imaging, viewer } = useStrings();
  const all = seriesToShow(set);
  const [chosen, choose] = useState(startWith);
  const shown = all.find(({ series }) => series.id === chosen) ?? all[0];
  return (
    <Modal.Root opened fullScreen lockScroll={false} onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={title} radius={0} classNames={{ content: classes.window ?? '' }}>
        <div className={classes.room}>
          <header className={classes.head}>
            <Button look="quiet" icon={ArrowLeft} keys="Esc" onClick={onClose}>
              {viewer.back}
            </Button>
            <h1>{title}</h1>
            <p className={classes.caution} title={imaging.notForDiagnosisWhy}>
              <Info aria-hidden />
              {imaging.notForDiagnosis}
            </p>
          </header>
          <div className={classes.body}>
            <nav className={classes.aside} aria-label={imaging.chooseSeries}>
              <SeriesList set={set} all={all} chosen={shown?.series.id ?? null} onChoose={choose} />
            </nav>
            {shown ? (
              <LookThrough key={shown.series.id} documentId={set.documentId} shown={shown} />
            ) : (
              <p className={classes.waiting}>{imaging.none}</p>
            )}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

type ListProps = {
  set: ImagingSet;
  all: readonly ShownSeries[];
  chosen: number | null;
  onChoose: (seriesId: number) => void;
};

function SeriesList({ set, all, chosen, onChoose }: ListProps) {
  const { imaging } = useStrings();
  const format = useFormat();
  return set.studies.map((study) => {
    const own = all.filter((shown) => shown.study === study);
    if (own.length === 0) return null;
    const who = study.patientName === null ? '' : personName(study.patientName);
    const when = format.day(dicomDate(study.date));
    return (
      <section key={own[0]?.series.id} className={classes.study}>
        <h2>{imaging.studyLine([study.description ?? imaging.study, when])}</h2>
        {who !== '' && <p className={classes.soft}>{who}</p>}
        <ul className={classes.seriesList}>
          {own.map(({ series }) => (
            <li key={series.id}>
              <SeriesButton
                set={set}
                shown={{ study, series }}
                isChosen={series.id === chosen}
                onChoose={() => onChoose(series.id)}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

type SeriesButtonProps = { set: ImagingSet; shown: ShownSeries; isChosen?: boolean; onChoose: () => void };

export function SeriesButton({ set, shown: { series }, isChosen = false, onChoose }: SeriesButtonProps) {
  const { imaging, language } = useStrings();
  const client = useClient();
  const { documentId } = set;
  const { canvas, state } = usePicture(
    `${documentId} ${series.id}`,
    async (signal) =>
      (await client.imaging.thumbnail({ documentId, seriesId: series.id }, { signal })) as Blob,
  );
  return (
    <button type="button" className={classes.series} aria-current={isChosen || undefined} onClick={onChoose}>
      <span className={classes.thumb}>
        <canvas ref={canvas} aria-hidden data-state={state} />
      </span>
      <span className={classes.seriesWords}>
        <span>
          {imaging.seriesName(series.description, series.number, modalityWord(series.modality, language))}
        </span>
        <span className={classes.soft}>
          {imaging.studyLine([modalityWord(series.modality, language), imaging.seriesImages(series.images)])}
        </span>
      </span>
    </button>
  );
}
