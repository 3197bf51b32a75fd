// The name of a found thing as a person knows it: a page by its record and number, an opinion by its number and row.
import { useMemo } from 'react';
import { axisKey, isAxis } from '../../shared/domain/compare.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { SearchHit } from '../../shared/contract/documents.ts';
import { useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';

type OpinionId = Opinion['id'];

export function useHitTitle(): (hit: SearchHit) => string {
  const { search, opinions } = useStrings();
  const lists = useLists('findings', 'opinions');
  const value = lists.state === 'ready' ? lists.value : null;
  return useMemo(() => {
    const opinionOf = new Map<string, OpinionId>(value?.findings.map(({ id, opinionId }) => [id, opinionId]));
    const numberOf = new Map(value?.opinions.map(({ id, number }) => [id, number]));
    return ({ noun, id, title, page }) => {
      if (noun === 'page' && page !== null) return search.page(title, page);
      if (noun !== 'finding') return title;
      const key = axisKey(title);
      const opinionId = opinionOf.get(id);
      const number = opinionId === undefined ? undefined : numberOf.get(opinionId);
      return search.finding(number ?? null, isAxis(key) ? opinions.axes[key].name : title);
    };
  }, [value, search, opinions]);
}
