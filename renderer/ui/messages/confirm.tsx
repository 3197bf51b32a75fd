// A dialog for a decision, and only for that: what will happen, what stays, two buttons that say their verbs.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import classes from './messages.module.css';

type Props = {
  opened: boolean;
  /** The question: "Remove this record?" */
  title: string;
  /** What happens then, and what can be undone. */
  children: ReactNode;
  /** The verb with its object: "Remove the record". */
  confirm: string;
  /** Something is lost for good. */
  danger?: boolean;
  cancel?: string;
  busyLabel?: string;
  onConfirm: () => void;
  onCancel: () => void;
};

export function Confirm({
  opened,
  title,
  children,
  confirm,
  danger = false,
  cancel,
  busyLabel,
  onConfirm,
  onCancel,
}: Props) {
  const { ui } = useStrings();
  return (
    <Modal opened={opened} onClose={onCancel} title={title} withCloseButton={false} size="34rem" padding="xl">
      <div className={classes.confirmText}>{children}</div>
      <div className={classes.confirmButtons}>
        <Button onClick={onCancel} data-autofocus={danger || undefined}>
          {cancel ?? ui.cancel}
        </Button>
        <Button
          look={danger ? 'danger' : 'primary'}
          busyLabel={busyLabel}
          onClick={onConfirm}
          data-autofocus={!danger || undefined}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
