// One button that saves a PDF, and after that the way to it; what went wrong stands beside it. Knows no noun.
import { FileDown, FolderOpen } from 'lucide-react';
import { useStrings } from '../strings/language.tsx';
import { Button } from './button.tsx';
import { ProblemNotice } from './messages/notice.tsx';

type Props = {
  label: string;
  isBusy: boolean;
  /** A sentence; null where all is well. */
  problem: string | null;
  onSave: () => void;
  onShow: (() => void) | null;
};

export function SavePdf({ label, isBusy, problem, onSave, onShow }: Props) {
  const { ui } = useStrings();
  return (
    <>
      <Button reads icon={FileDown} disabled={isBusy} onClick={onSave}>
        {label}
      </Button>
      {onShow && (
        <Button reads look="quiet" icon={FolderOpen} onClick={onShow}>
          {ui.showSaved}
        </Button>
      )}
      {problem && <ProblemNotice sentence={problem} />}
    </>
  );
}
