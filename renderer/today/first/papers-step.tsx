// The first papers: from files, from a folder, or written down as known. Where they come in is the place of records.
import { FilePlus2, FolderPlus } from 'lucide-react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import type { StepProps } from './step-props.ts';
import classes from './first-steps.module.css';

export function PapersStep({ onGo, onLater }: StepProps) {
  const { papers: words } = useStrings().firstSteps;
  return (
    <FieldStack>
      <p className={classes.why}>{words.why}</p>
      <div className={classes.buttons}>
        <Button look="primary" icon={FilePlus2} onClick={() => onGo({ place: 'records', begin: 'import' })}>
          {words.files}
        </Button>
        <Button icon={FolderPlus} onClick={() => onGo({ place: 'records', begin: 'import-folder' })}>
          {words.folder}
        </Button>
        <Button look="quiet" onClick={onLater}>
          {words.none}
        </Button>
      </div>
    </FieldStack>
  );
}
