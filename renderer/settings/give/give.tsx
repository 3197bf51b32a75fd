// Giving the case on, as a section of the settings.
import { useStrings } from '../../strings/language.tsx';
import { OnlyReads } from '../../ui/changing.tsx';
import classes from '../settings.module.css';
import { ExportAll, PrintBinder } from './export-all.tsx';
import { HandOver } from './hand-over.tsx';

export function Give({ caseTitle }: { caseTitle: string }) {
  const { title } = useStrings().give;
  return (
    <section className={classes.section} aria-labelledby="give">
      <h2 id="give">{title}</h2>
      <OnlyReads>
        <HandOver caseTitle={caseTitle} />
        <ExportAll caseTitle={caseTitle} />
        <PrintBinder />
      </OnlyReads>
    </section>
  );
}
