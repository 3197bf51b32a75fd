// What a doctor said, kept as it is typed: the first word makes the finding, every further one changes it, emptying it takes it away.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { nothingSaid } from '../../../shared/domain/opinion.ts';
import type { Finding, Opinion } from '../../../shared/domain/opinion.ts';
import { useClient } from '../../client/case-client.tsx';
import { useChange } from '../../client/use-change.ts';
import { useCommand } from '../../client/use-case.ts';
import { dayOf } from '../../client/day-of.ts';
import { useNow, useStrings } from '../../strings/language.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import type { PageQuote } from '../../viewer/page-asked.ts';
import { axisName } from '../names.ts';

export type FindingFields = Partial<
  Pick<
    Finding,
    | 'axis'
    | 'text'
    | 'quote'
    | 'documentId'
    | 'page'
    | 'regions'
    | 'wasTold'
    | 'numbers'
    | 'saidOn'
    | 'saidBy'
    | 'replacesId'
  >
>;
/** One place to write in: a finding that exists, or the empty one that every axis has. */
export type Slot = { axis: string; at: number; finding: Finding | null };

function isNothing(finding: Pick<Finding, 'text' | 'quote' | 'page' | 'wasTold' | 'replacesId'>): boolean {
  return (
    finding.text.trim() === '' &&
    finding.quote.trim() === '' &&
    finding.page === null &&
    !finding.wasTold &&
    // A later statement waits for its words.
    finding.replacesId === null
  );
}

const slotKey = ({ axis, at }: Slot) => `${axis}:${at}`;

export function useFindings(opinionId: Opinion['id']) {
  const strings = useStrings();
  const client = useClient();
  const queries = useQueryClient();
  const offerUndo = useOfferUndo();
  const { change, problem } = useChange('findings');
  const { run: removeOne, problem: notRemoved } = useCommand((asked, id: Finding['id']) =>
    asked.findings.remove({ id }),
  );
  const { run: restoreOne } = useCommand((asked, id: Finding['id']) => asked.findings.restore({ id }));
  const today = dayOf(useNow());
  const { run: addLater, problem: notAdded } = useCommand(
    (asked, finding: Parameters<typeof client.findings.add>[0]) => asked.findings.add(finding),
  );
  // Typing goes on while the first words are being stored: the next save waits for them instead of storing twice.
  const making = useRef(new Map<string, Promise<Finding>>());

  const make = useCallback(
    async (slot: Slot, set: FindingFields): Promise<Finding> => {
      const made = client.findings.add({
        opinionId,
        axis: slot.axis,
        ...nothingSaid,
        ...set,
        regions: set.regions ?? [],
      });
      making.current.set(slotKey(slot), made);
      try {
        const stored = await made;
        queries.setQueryData<Finding[]>(['findings', 'list'], (rows) => [
          ...(rows ?? []).filter(({ id }) => id !== stored.id),
          stored,
        ]);
        return stored;
      } catch (error) {
        making.current.delete(slotKey(slot));
        throw error;
      }
    },
    [client, queries, opinionId],
  );

  const save = useCallback(
    async (slot: Slot, set: FindingFields): Promise<void> => {
      if (slot.finding) making.current.delete(slotKey(slot));
      const known = slot.finding ?? (await making.current.get(slotKey(slot))) ?? null;
      if (known === null) {
        if (!isNothing({ ...nothingSaid, ...set })) await make(slot, set);
        return;
      }
      if (isNothing({ ...known, ...set })) {
        making.current.delete(slotKey(slot));
        await removeOne(known.id);
      } else if (!(await change(known.id, set))) throw new Error('not saved');
    },
    [make, change, removeOne],
  );

  const remove = useCallback(
    async (slot: Slot) => {
      const { finding } = slot;
      if (!finding) return;
      making.current.delete(slotKey(slot));
      // What stood in its place now stands on what was before it, or on nothing.
      const rows = queries.getQueryData<Finding[]>(['findings', 'list']) ?? [];
      for (const { id } of rows.filter(({ replacesId }) => replacesId === finding.id))
        await change(id, { replacesId: finding.replacesId });
      await removeOne(finding.id);
      const sentence = strings.opinions.edit.removedFinding(axisName(strings, finding.axis));
      offerUndo({ sentence, onUndo: () => void restoreOne(finding.id) });
    },
    [strings, offerUndo, queries, change, removeOne, restoreOne],
  );
  const later = useCallback(
    async ({ axis, finding }: Slot) => {
      if (!finding) return;
      await addLater({ opinionId, axis, ...nothingSaid, regions: [], saidOn: today, replacesId: finding.id });
    },
    [addLater, opinionId, today],
  );
  return { save, remove, later, problem: problem ?? notRemoved ?? notAdded };
}

/** Words from a page go to the first finding of the axis that has none yet, or begin another one. */
export function slotForQuote(findings: readonly Finding[], axis: string): Slot {
  const at = findings.findIndex(({ quote }) => quote.trim() === '');
  return at < 0 ? { axis, at: findings.length, finding: null } : { axis, at, finding: findings[at] ?? null };
}

export function fieldsOfQuote({ text, documentId, page, regions }: PageQuote): FindingFields {
  return { quote: text, documentId, page, regions, wasTold: false };
}
