export function installIfNeeded(root: string): boolean;
export function isInstalled(root: string): boolean;
