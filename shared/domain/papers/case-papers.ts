// The case itself on paper, its whole story, and what went out to whom.
import { lanes, storyOf } from '../case-timeline.ts';
import type { Thing } from '../case-timeline.ts';
import { registryOf } from '../packet/registry.ts';
import { nameOf, statusOf } from './clock-lines.ts';
import type { Paper } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';
import { allergiesOf } from './visit-papers.ts';

export function casePaper(facts: PaperFacts): Paper {
  const { words, caseFile } = facts;
  const { decideBy, decideByWhy, safeToWaitUntil, safeToWaitSaidBy } = caseFile;
  return {
    title: caseFile.title,
    lead: joined(
      [
        caseFile.nameOnId || caseFile.patientName,
        caseFile.dateOfBirth ? words.case.born(dateIn(facts, caseFile.dateOfBirth)) : '',
      ],
      ' · ',
    ),
    blocks: [
      ...under(words.case.decision, [
        { kind: 'text', text: caseFile.decision },
        {
          kind: 'text',
          text: decideBy === null ? '' : words.case.decideBy(dateIn(facts, decideBy), decideByWhy),
        },
        {
          kind: 'text',
          text:
            safeToWaitUntil === null ? '' : words.case.safe(dateIn(facts, safeToWaitUntil), safeToWaitSaidBy),
        },
      ]),
      ...under(words.places.reasons, [
        {
          kind: 'list',
          items: caseFile.reasons.map(({ code, words: own }) => joined([words.reason[code], own], ': ')),
        },
      ]),
      ...under(words.case.matters, [
        { kind: 'list', items: caseFile.values.map(({ text, weight }) => words.case.weight(text, weight)) },
      ]),
      ...under(words.case.allergies, [{ kind: 'list', items: allergiesOf(facts) }]),
      ...under(words.case.history, [{ kind: 'text', text: caseFile.history }]),
      ...under(words.case.family, [{ kind: 'text', text: caseFile.familyHistory }]),
    ],
  };
}

function told(thing: Thing, facts: PaperFacts): string {
  switch (thing.lane) {
    case 'records':
      return thing.record.title;
    case 'opinions':
      return facts.words.story.opinion(thing.opinion.number, personName(facts, thing.opinion.doctorId));
    case 'visits':
      return thing.visit.purpose;
    case 'letters':
      return thing.letter.subject;
    case 'clocks':
      return `${nameOf(thing.clock, facts)} (${statusOf(thing.clock, facts)})`;
  }
}

export function storyPaper(facts: PaperFacts): Paper {
  const { words } = facts;
  const things = storyOf(facts);
  const counted = lanes.map((lane) => ({
    lane,
    amount: things.filter((thing) => thing.lane === lane).length,
  }));
  return {
    title: words.places.story,
    lead: counted
      .filter(({ amount }) => amount > 0)
      .map(({ lane, amount }) => `${words.story.lane[lane]}: ${amount}`)
      .join(' · '),
    blocks: [
      {
        kind: 'table',
        head: words.story.head,
        shares: [24, 16, 60],
        rows: things.map((thing) => [
          dateIn(facts, thing.at),
          words.story.lane[thing.lane],
          told(thing, facts),
        ]),
      },
    ],
  };
}

export function packetsPaper(facts: PaperFacts): Paper {
  const { words, packets, releases, deliveries, physicalItems } = facts;
  const readers = registryOf({ packets, releases, deliveries, items: physicalItems, held: [] });
  const sent = readers.flatMap(({ recipient, standings }) =>
    standings.flatMap(({ packet, lines: out }) =>
      out.map(({ delivery, release, label, items }) => [
        recipient,
        lines(packet.title, words.packet.version(label, release.report.pages)),
        lines(dateIn(facts, delivery.sentOn) || words.packet.notSent, delivery.channel, delivery.receiptNo),
        lines(
          dateIn(facts, delivery.receivedOn),
          ...items.map(({ label: number, title }) => joined([number, title])),
        ),
      ]),
    ),
  );
  const all = packets.map((packet) => {
    const made = releases.filter(({ packetId }) => packetId === packet.id).length;
    return [packet.title, packet.recipient, packet.purpose, made === 0 ? words.packet.notMade : String(made)];
  });
  return {
    title: words.places.packets,
    lead: words.packet.lead,
    blocks: [
      ...under(words.packet.all, [
        { kind: 'table', head: words.packet.allHead, shares: [34, 26, 26, 14], rows: all },
      ]),
      ...under(words.packet.sent, [
        { kind: 'table', head: words.packet.sentHead, shares: [26, 28, 24, 22], rows: sent },
      ]),
    ],
  };
}
