interface NoticeProps {
  /** Its `data-part`. */
  part: string;
  text: string;
  /** The button's `data-control` and label. */
  control: string;
  label: string;
  onPress(): void;
}

/** A sentence under the list that needs the user, with a button to where something can be done about it. */
export const Notice = ({ part, text, control, label, onPress }: NoticeProps) => (
  <div class="jobs" data-part={part}>
    <p>{text}</p>
    <button type="button" class="inline" data-control={control} onClick={onPress}>
      {label}
    </button>
  </div>
);
