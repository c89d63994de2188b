import { Fragment } from 'react';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead, TableScroll } from '@/components/ui/table';
import { flatten, type JsonSchema } from './flatten-schema';
import { Prose } from './prose';

/** On narrow screens name, type and words stand one below the other. */
export const docsRow = 'max-md:grid max-md:gap-0.5 max-md:px-3 max-md:py-2.5 max-md:[&>td]:p-0';
export const docsWords = 'whitespace-normal text-ink-2 align-top md:min-w-60 max-md:empty:hidden';

/** The fields of a JSON schema as a table, nested fields by their path. */
export function SchemaTable({
  label,
  schema,
  schemas,
}: {
  label: string;
  schema: JsonSchema;
  schemas: Record<string, JsonSchema>;
}) {
  return (
    <TableScroll label={label} className="border border-line bg-panel">
      <Table>
        <TableHead className="max-md:sr-only">
          <tr>
            <HeaderCell>Field</HeaderCell>
            <HeaderCell>Type</HeaderCell>
            <HeaderCell>What it is</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {flatten(schema, schemas).map((field) => (
            <Row key={field.path} className={docsRow}>
              <Cell className="whitespace-normal font-mono text-sm align-top lg:min-w-[340px]">
                {field.path.split('.').map((step, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: steps of one fixed path
                  <Fragment key={index}>
                    {index > 0 ? (
                      <>
                        .<wbr />
                      </>
                    ) : null}
                    {step}
                  </Fragment>
                ))}
                {field.required && <span className="ml-1.5 font-sans text-ink-3">required</span>}
              </Cell>
              <Cell className="text-ink-2 align-top max-md:whitespace-normal">{field.type}</Cell>
              <Cell className={docsWords}>
                <Prose>{field.description}</Prose>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
