'use client';

import { MessageSquareText, SkipForward, Undo2 } from 'lucide-react';
import { type RefObject, useId } from 'react';
import type { ResolutionCounts } from '@/lib/ledger/count-resolutions';
import type { CaseCandidate, ResolutionCase } from '@/lib/ledger/resolution-case';
import { Button } from '../../ui/button';
import { Input, Label } from '../../ui/input';
import { type Verdict, verdictWords } from '../words';

export interface DecisionBarProps {
  kase: ResolutionCase;
  candidate: CaseCandidate | undefined;
  /** False for readers whose role may only look. */
  mayDecide: boolean;
  last: ResolutionCounts['last'];
  comment: string | null;
  onComment: (comment: string | null) => void;
  commentRef: RefObject<HTMLInputElement | null>;
  onDecide: (verdict: Verdict) => void;
  onNext: () => void;
  onUndo: () => void;
}

/** What can be decided, within the thumb's reach; each button names its outcome and its key. */
export function DecisionBar(props: DecisionBarProps) {
  const { kase, candidate, mayDecide, comment, onComment, onDecide, onNext } = props;
  const open = kase.status === 'open' && mayDecide;
  return (
    <section
      aria-label="Decision"
      className="sticky bottom-0 z-20 border-line-strong border-t bg-panel pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      {comment === null ? null : <CommentField {...props} />}
      <div className="flex items-center gap-2 px-5 py-3 max-md:flex-wrap max-md:gap-1.5 max-md:px-4 max-md:py-2.5 max-md:[&_kbd]:hidden">
        {open ? (
          <>
            <Button
              variant="primary"
              keyHint="s"
              disabled={!candidate?.active}
              onClick={() => onDecide('same')}
              className="min-w-36 max-w-[26rem] shrink max-md:w-full max-md:max-w-none"
            >
              <span className="truncate leading-normal">Same as {candidate?.values.name ?? 'nothing'}</span>
            </Button>
            <Button keyHint="d" onClick={() => onDecide('different')} className="max-md:flex-1 max-md:px-1.5">
              Different
              {kase.candidates.length > 1 ? <span className="-ml-1 max-lg:sr-only">from all</span> : null}
            </Button>
            <Button keyHint="u" onClick={() => onDecide('unsure')} className="max-md:flex-1 max-md:px-1.5">
              Unsure
            </Button>
          </>
        ) : null}
        <Button
          keyHint="n"
          variant={open ? 'quiet' : 'primary'}
          onClick={onNext}
          className={open ? icon : 'max-md:flex-1'}
        >
          {open ? <SkipForward aria-hidden className="size-4 lg:hidden" /> : null}
          <span className={open ? 'max-lg:sr-only' : undefined}>{open ? 'Next' : 'Next case'}</span>
        </Button>
        {open ? (
          <Button
            keyHint="c"
            variant="quiet"
            aria-expanded={comment !== null}
            onClick={() => onComment(comment === null ? '' : null)}
            className={icon}
          >
            <MessageSquareText aria-hidden className="size-4 lg:hidden" />
            <span className="max-lg:sr-only">Comment</span>
          </Button>
        ) : null}
        {mayDecide ? (
          <Undo {...props} />
        ) : (
          <p className="text-ink-2">Your role may read cases but not decide them.</p>
        )}
      </div>
    </section>
  );
}

/** On narrow screens words give way to signs, and keys to room for the thumb. */
const icon = 'thumb max-lg:px-3';

/** Takes back the decision on screen, or else the reader's last one. */
function Undo({ kase, last, onUndo }: DecisionBarProps) {
  if (kase.status === 'decided') {
    return (
      <Button keyHint="z" onClick={onUndo} className="max-md:flex-1">
        Undo this decision
      </Button>
    );
  }
  if (!last) return null;
  return (
    <>
      {/* Where it has no room, it wraps to a second line that nobody sees. */}
      <span className="flex h-[1.45em] min-w-0 flex-1 flex-wrap justify-end overflow-hidden text-ink-2 max-md:hidden">
        <i className="h-full w-px" />
        <span className="min-w-44 flex-1 truncate text-right">
          Last: <b className="font-strong">{verdictWords[last.verdict]}</b> for {last.name}
        </span>
      </span>
      <Button keyHint="z" onClick={onUndo} className={icon}>
        <Undo2 aria-hidden className="size-4 lg:hidden" />
        <span className="max-lg:sr-only">Undo</span>
        <span className="sr-only">
          {' '}
          {verdictWords[last.verdict]} for {last.name}
        </span>
      </Button>
    </>
  );
}

function CommentField({ comment, onComment, commentRef }: DecisionBarProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2.5 border-line border-b px-5 py-2 max-md:px-4">
      <Label htmlFor={id} className="shrink-0">
        Comment
      </Label>
      <Input
        id={id}
        ref={commentRef}
        value={comment ?? ''}
        maxLength={2000}
        placeholder="Goes with your next decision on this case"
        onChange={(event) => onComment(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          if (event.key === 'Escape' && !comment) onComment(null);
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
