// Which part of a list is shown: a few named views, each with its count, one of them on.
import { useStrings } from '../../strings/language.tsx';
import { useMayChange } from '../changing.tsx';
import classes from './filter-bar.module.css';

export type Filter<V extends string> = { value: V; label: string; count?: number };

type Props<V extends string> = {
  /** What is filtered, for screen readers. */
  label: string;
  filters: readonly Filter<V>[];
  value: V;
  onChange: (value: V) => void;
  /** What is chosen is a fact of the case, not a view of it. */
  changes?: boolean;
};

export function FilterBar<V extends string>({ label, filters, value, onChange, changes = false }: Props<V>) {
  const isFixed = !useMayChange() && changes;
  const { locale } = useStrings();
  return (
    <div role="group" aria-label={label} className={classes.bar}>
      {filters.map((filter) => (
        <button
          key={filter.value}
          type="button"
          className={classes.filter}
          aria-pressed={filter.value === value}
          disabled={isFixed && filter.value !== value}
          onClick={() => !isFixed && onChange(filter.value)}
        >
          {filter.label}
          {filter.count !== undefined && (
            <span className={classes.count}>{filter.count.toLocaleString(locale)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
