import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import type { JsonSchema } from '@/components/api-docs/flatten-schema';
import { Prose } from '@/components/api-docs/prose';
import { docsRow, docsWords, SchemaTable } from '@/components/api-docs/schema-table';
import { Brand } from '@/components/shell/brand';
import { Chip } from '@/components/ui/chip';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead, TableScroll } from '@/components/ui/table';
import { openApiDocument } from '@/lib/openapi';

export const metadata: Metadata = { title: 'API' };

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters: { in: string; name: string; description?: string; required?: boolean }[];
  requestBody: { content: { 'application/json': { schema: JsonSchema; example?: unknown } } };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>;
}

/** The OpenAPI document for people: public, as it holds no data, for whoever writes the pipeline. */
export default async function ApiDocsPage() {
  const base = process.env.NEXTAUTH_URL ?? `http://${(await headers()).get('host') ?? 'localhost:3000'}`;
  const document = openApiDocument(base);
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, unknown>).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Operation,
    })),
  );
  return (
    <>
      <header className="flex h-12 items-center justify-between border-line border-b px-5">
        <Link href="/" className="rounded-md">
          <Brand />
        </Link>
        <a href="/api/openapi.json" className="text-ink-2 underline underline-offset-2">
          openapi.json
        </a>
      </header>
      <main className="mx-auto grid max-w-[920px] gap-8 px-5 py-8">
        <div className="grid gap-2">
          <h1 className="font-title text-lg">The API</h1>
          <p className="max-w-[70ch] text-ink-2">
            {document.info.description} Every call carries an API key;{' '}
            <code className="font-mono text-sm">npx touchstone key create</code> makes one.
          </p>
        </div>
        {operations.map(({ path, method, operation }) => (
          <OperationSection
            key={operation.operationId}
            base={base}
            path={path}
            method={method}
            operation={operation}
            schemas={schemas}
          />
        ))}
      </main>
    </>
  );
}

function OperationSection({
  base,
  path,
  method,
  operation,
  schemas,
}: {
  base: string;
  path: string;
  method: string;
  operation: Operation;
  schemas: Record<string, JsonSchema>;
}) {
  const answer = operation.responses['200']?.content?.['application/json']?.schema;
  return (
    <article className="grid gap-5" aria-labelledby={operation.operationId}>
      <div className="grid gap-2">
        <h2 id={operation.operationId} className="flex flex-wrap items-center gap-2.5 text-base text-ink">
          <Chip>{method.toUpperCase()}</Chip>
          <span className="font-mono">{path}</span>
          <span>{operation.summary}</span>
        </h2>
        <p className="max-w-[70ch] text-ink-2">
          <Prose>{operation.description}</Prose>
        </p>
      </div>
      <TableScroll label="Example" className="border border-line bg-sunken">
        <pre className="p-3.5 font-mono text-sm leading-relaxed">{example(base, path, operation)}</pre>
      </TableScroll>
      <Section title="Parameters">
        <TableScroll label="Parameters" className="border border-line bg-panel">
          <Table>
            <TableHead className="max-md:sr-only">
              <tr>
                <HeaderCell>Name</HeaderCell>
                <HeaderCell>Where</HeaderCell>
                <HeaderCell>What it does</HeaderCell>
              </tr>
            </TableHead>
            <TableBody>
              {operation.parameters.map((parameter) => (
                <Row key={parameter.name} className={docsRow}>
                  <Cell className="font-mono text-sm align-top max-md:whitespace-normal">
                    {parameter.name}
                  </Cell>
                  <Cell className="text-ink-2 align-top">{parameter.in}</Cell>
                  <Cell className={docsWords}>
                    <Prose>{parameter.description ?? ''}</Prose>
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </TableScroll>
      </Section>
      <Section title="Request body">
        <SchemaTable
          label="Request body"
          schema={operation.requestBody.content['application/json'].schema}
          schemas={schemas}
        />
      </Section>
      {answer && (
        <Section title="Answer">
          <SchemaTable label="Answer" schema={answer} schemas={schemas} />
        </Section>
      )}
      <Section title="Status codes">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {Object.entries(operation.responses).map(([status, { description }]) => (
            <div key={status} className="contents">
              <dt className="num font-mono text-sm">{status}</dt>
              <dd className="text-ink-2">
                <Prose>{description}</Prose>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </article>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-2" aria-label={title}>
      <h3 className="font-semibold text-ink-2 text-sm">{title}</h3>
      {children}
    </section>
  );
}

function example(base: string, path: string, { requestBody }: Operation): string {
  const body = JSON.stringify(requestBody.content['application/json'].example, null, 2);
  return `curl ${base}${path} \\\n  -H "Authorization: Bearer $TOUCHSTONE_KEY" \\\n  -H "Content-Type: application/json" \\\n  -d '${body}'`;
}
