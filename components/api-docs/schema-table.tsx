import { Cell, HeaderCell, Row, Table, TableBody, TableHead, TableScroll } from '@/components/ui/table';
import { flatten, type JsonSchema } from './flatten-schema';
import { Prose } from './prose';

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
        <TableHead>
          <tr>
            <HeaderCell>Field</HeaderCell>
            <HeaderCell>Type</HeaderCell>
            <HeaderCell>What it is</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {flatten(schema, schemas).map((field) => (
            <Row key={field.path}>
              <Cell className="font-mono text-sm align-top">
                {field.path}
                {field.required && <span className="ml-1.5 font-sans text-ink-3">required</span>}
              </Cell>
              <Cell className="text-ink-2 align-top">{field.type}</Cell>
              <Cell className="min-w-60 whitespace-normal text-ink-2 align-top">
                <Prose>{field.description}</Prose>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
