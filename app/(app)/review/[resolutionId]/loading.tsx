import { CaseSkeleton } from '@/components/review/case/case-skeleton';
import { TopBar } from '@/components/shell/top-bar';

export default function LoadingCase() {
  return (
    <>
      <TopBar crumbs={[{ label: 'Review', href: '/review' }, { label: 'Case' }]} />
      <CaseSkeleton />
    </>
  );
}
