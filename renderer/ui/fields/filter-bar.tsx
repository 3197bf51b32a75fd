// Which part of a list is shown: a few named views, each with its count, one of them on.
import { useStrings } from '../../strings/language.tsx';
import classes from './filter-bar.module.css';

export type Filter<V extends string> = { value: V; label: string; count?: number };

type Props<V extends string> = {
  /** What is filtered, for screen readers. */
  label: string;
  filters: readonly Filter<V>[];
  value: V;
  onChange: (value: V) => void;
};

export function FilterBar<V extends string>({ label, filters, value, onChange }: Props<V>) {
  const { locale } = useStrings();
  return (
    <div role="group" aria-label={label} className={classes.bar}>
      {filters.map((filter) => (
        <button
          key={filter.value}
          type="button"
          className={classes.filter}
          aria-pressed={filter.value === value}
          onClick={() => onChange(filter.value)}
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
