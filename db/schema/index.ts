export * from './access';
export * from './audit-log';
export * from './golden-records';
export * from './imports';
export * from './match-links';
export * from './resolutions';
export * from './source-records';
export * from './survivorship-rules';
