import { redirect } from 'next/navigation';

/** The queue is where a steward's day begins. */
export default function HomePage(): never {
  redirect('/review');
}
