// The series of a set as one list, with what a person needs to tell them apart; and the pictures of a series, frame by frame.
import type { ImagingFile, ImagingSeries, ImagingSet, ImagingStudy } from '../../../shared/domain/imaging.ts';

export type ShownSeries = { study: ImagingStudy; series: ImagingSeries };
export type ShownPicture = { fileId: number; frame: number };

/** Series without pictures have nothing to look through. */
export function seriesToShow({ studies }: Pick<ImagingSet, 'studies'>): ShownSeries[] {
  return studies.flatMap((study) =>
    study.series.filter(({ images }) => images > 0).map((series) => ({ study, series })),
  );
}

export function picturesOf(files: readonly ImagingFile[]): ShownPicture[] {
  return files
    .filter(({ kind }) => kind === 'image')
    .flatMap(({ id, images }) => Array.from({ length: images }, (_, frame) => ({ fileId: id, frame })));
}
