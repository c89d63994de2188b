/** Apart from the schemas, so that pages can use the words without them. */
export const goldenStatuses = ['active', 'merged', 'retired'] as const;
export type GoldenStatus = (typeof goldenStatuses)[number];
