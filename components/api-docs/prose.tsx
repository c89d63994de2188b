/** A sentence of the document, in which `code` stands between backticks. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text
      <code key={index} className="font-mono text-sm">
        {part}
      </code>
    ),
  );
}
