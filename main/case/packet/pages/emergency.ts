// The two pages of the emergency sheet, drawn as laid out: the name large, allergies marked at their edge, nothing decorative.
import { ageOn } from '../../../../shared/domain/packet/emergency.ts';
import { portrait } from '../../../../shared/domain/packet/table.ts';
import { describeDate } from '../../../../shared/domain/partial-date.ts';
import { accent } from '../sheet.ts';
import type { Draw } from './parts.ts';
import { drawHead, drawRows } from './parts.ts';

export function drawEmergency({ facts, words, plan, printing }: Draw): void {
  const { caseFile, madeOn } = facts;
  const { language } = words;
  const frame = portrait(caseFile.paper);
  const born = caseFile.dateOfBirth ? words.summary.born(describeDate(caseFile.dateOfBirth, language)) : '';
  const pages = plan.made.emergency?.pages ?? [];
  for (const [at, { rows, style }] of pages.entries()) {
    const sheet = printing.add(frame);
    const today = describeDate(madeOn, language);
    const says = words.emergency.lead(born, ageOn(caseFile.dateOfBirth, madeOn), today);
    const y = drawHead(sheet, facts, frame, {
      title: caseFile.nameOnId || caseFile.patientName,
      lead: `${words.front.emergency.title} · ${says}`,
      isNamed: true,
      part: { at: at + 1, of: pages.length },
    });
    drawRows(sheet, rows, {
      x: frame.marginPt,
      y: y - 12,
      style,
      rules: true,
      also: (row, place) => {
        if (row.ref === 'alert')
          sheet.box(place.left - 9, place.top, { widthPt: 4, heightPt: row.heightPt }, { fill: accent });
      },
    });
  }
}
