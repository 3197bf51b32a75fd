// Discs and image sets with what is on them: study by study, series by series, with counts, so that a reader can tick off what arrived.
import { dicomDate, modalityWord } from '../imaging.ts';
import type { ImagingSet } from '../imaging.ts';
import { compareRecords, readinessOf } from '../record.ts';
import type { MedicalRecord } from '../record.ts';
import type { PacketFacts } from './facts.ts';
import { printDate, sourceOf } from './facts.ts';
import type { Column, Row, TableStyle } from './table.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

export const seriesStyle: TableStyle = { sizePt: 9.5, leadPt: 12.5, padPt: 6, headingPt: 32, titlesPt: 22 };

export function seriesColumns(widthPt: number, words: PacketWords): Column[] {
  const { no, what, modality, images } = words.columns.series;
  return [
    { title: no, widthPt: 34, weight: 'regular', align: 'right', maxLines: 1 },
    { title: what, widthPt: widthPt - 34 - 110 - 70 - 30, weight: 'regular', align: 'left', maxLines: 3 },
    { title: modality, widthPt: 110, weight: 'regular', align: 'left', maxLines: 1 },
    { title: images, widthPt: 70, weight: 'regular', align: 'right', maxLines: 1 },
  ];
}

function headingOf(facts: PacketFacts, record: MedicalRecord): Row<null> {
  const date = printDate(record.serviceDate, facts.packet.language);
  const items = facts.itemLinks
    .filter(({ recordId }) => recordId === record.id)
    .flatMap(({ itemId }) => facts.physicalItems.find(({ id }) => id === itemId) ?? [])
    .filter(({ readable, returnedOn }) => readable && returnedOn === null)
    .map(({ label }) => label);
  const parts = [items.join(', '), record.title, date, sourceOf(facts, record)];
  return { kind: 'heading', cells: [parts.filter((part) => part !== '').join(' · ')], ref: null };
}

function setRows({ studies }: ImagingSet, words: PacketWords): Row<null>[] {
  const row = (cells: string[]): Row<null> => ({ kind: 'row', cells, ref: null });
  return studies.flatMap(({ description, date, series }) => {
    const on = dicomDate(date);
    const study = [description ?? '', on ? printDate(on, words.language) : '']
      .filter((part) => part !== '')
      .join(', ');
    return series.map(({ number, description: what, bodyPart, modality, images }) =>
      row([
        number === null ? '' : String(number),
        [what ?? bodyPart ?? words.series.unnamed, studies.length > 1 ? study : '']
          .filter((part) => part !== '')
          .join(' · '),
        modalityWord(modality, words.language),
        String(images),
      ]),
    );
  });
}

/** Every set of images that can be had, oldest first; one whose disc was not read in says so. */
export function seriesRows(facts: PacketFacts): Row<null>[] {
  const words = wordsFor(facts);
  const records = facts.records
    .filter(
      ({ type, wrongPatient, status }) =>
        type === 'image-set' && !wrongPatient && readinessOf(status) === 'have',
    )
    .sort(compareRecords);
  return records.flatMap((record) => {
    const sets = facts.imagingSets.filter(({ recordId }) => recordId === record.id);
    const pictures = facts.documents.filter(({ recordId, pages }) => recordId === record.id && pages > 0);
    const rows = sets.flatMap((set) => setRows(set, words));
    const images = sets.reduce((sum, set) => sum + set.images, 0);
    const total = words.series.total(rows.length, images);
    const none = pictures.length > 0 ? words.series.pictures(pictures.length) : words.series.notCounted;
    const last: Row<null> = { kind: 'row', cells: ['', rows.length > 0 ? total : none, '', ''], ref: null };
    return [headingOf(facts, record), ...rows, last];
  });
}
