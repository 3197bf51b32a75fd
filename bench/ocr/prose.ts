// Pages of made-up reports in plain English, the same each time: what a reader of pictures meets, with words it may know.
import { seededRandom } from '../measure.ts';

const words =
  `the of and to in was is with for on at by from no not this that were are patient history exam report imaging shows
  small lesion in head body tail pancreas cyst measures mm without enhancing nodule or main duct dilation liver spleen kidneys
  normal size contour follow up recommended six months contrast enhanced MRI CT stable unchanged since prior study dated
  glucose 95 mg/dL sodium 140 mmol/L hemoglobin 13.4 g/dL CA 19-9 18 U/mL CEA 2.1 ng/mL biopsy fluid cytology benign atypical
  denies pain weight loss fever takes metformin 500 mg twice daily lisinopril 10 mg allergies none known signed electronically`.split(
    /\s+/,
  );

export function prosePages(count: number): { lines: string[] }[] {
  const random = seededRandom(11);
  const word = () => words[Math.floor(random() * words.length)] ?? 'the';
  const line = () => {
    let text = word();
    while (text.length < 68) text += ` ${word()}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: count }, () => ({ lines: Array.from({ length: 42 }, line) }));
}
