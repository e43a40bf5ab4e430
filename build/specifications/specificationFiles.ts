/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   tests read specifications from disk, from a folder that the environment names; none of this is published */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { METHODS, type OpenApiDocument } from './openApi';

/** The interface descriptions of Atlassian that an exchange can be checked against. */
export const APIS = ['v3', 'v2', 'software', 'servicedesk', 'dataCenter'] as const;

/** One of Atlassian's documents: Cloud platform v3 and v2, Software (agile, DevOps), Service Management; Data Center. */
export type Api = (typeof APIS)[number];

/** The name of each document's file. */
export const FILES: Record<Api, string> = {
	v3: 'jira-cloud-platform-v3.json',
	v2: 'jira-cloud-platform-v2.json',
	software: 'jira-cloud-software.json',
	servicedesk: 'jira-cloud-servicedesk.json',
	dataCenter: 'jira-data-center-10.3.json',
};

/** JSON Schema draft-04 of the Atlassian Document Format (`@atlaskit/adf-schema`, full.json). */
export const RICH_TEXT_FILE = 'adf-full.schema.json';

/** The scopes of an operation; classic ones are under `Current`, granular ones under `Beta`. */
export interface OperationSecurity {
	security: Array<Record<string, string[]>> | null;
	scopes: { Current?: string[]; Beta?: string[] };
}

const project = resolve(__dirname, '../..');

/** Where `npm run specs` puts the documents. */
export const DOWNLOADED_FOLDER = join(project, '.artifacts/specs');

/** Environment variables that determine where specifications come from and whether they may be missing. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether this run must not leave anything out: continuous integration. */
export function mustHaveSpecifications({ CI }: Environment = process.env): boolean {
	return CI !== undefined && CI !== '' && CI !== 'false';
}

/**
 * The folder with Atlassian's documents: the one that `JIRA_SPECS` names, else `../shared/specs` next to the project,
 * else the one that `npm run specs` fills. Undefined if none of them exists; throws if `JIRA_SPECS` names a folder without
 * them, because that is a typo and not a machine without specifications.
 */
export function findSpecificationFolder(
	environment: Environment = process.env,
	projectFolder = project,
): string | undefined {
	const isThere = (folder: string) => existsSync(join(folder, FILES.v3));
	const named = environment.JIRA_SPECS?.trim() ?? '';
	if (named === '') {
		return [
			resolve(projectFolder, '../shared/specs'),
			join(projectFolder, '.artifacts/specs'),
		].find(isThere);
	}
	const folder = resolve(projectFolder, named);
	if (isThere(folder)) return folder;
	throw new Error(`JIRA_SPECS names ${folder}, and ${FILES.v3} is not in it`);
}

/** Reads the documents of a folder, each one only once and when it is first needed. */
export class SpecificationFiles {
	private readonly parsed = new Map<string, unknown>();

	private security: Record<string, OperationSecurity> | undefined;

	constructor(private readonly folder: string) {}

	document(api: Api): OpenApiDocument {
		return this.read(FILES[api]) as OpenApiDocument;
	}

	richTextSchema(): Record<string, unknown> {
		return this.read(RICH_TEXT_FILE) as Record<string, unknown>;
	}

	/** The scopes in Cloud's documents, by method and path template, e.g. `GET /rest/api/3/myself`. */
	securityByOperation(): Record<string, OperationSecurity> {
		this.security ??= Object.fromEntries(CLOUD.flatMap((api) => securityIn(this.document(api))));
		return this.security;
	}

	private read(name: string): unknown {
		if (!this.parsed.has(name)) {
			this.parsed.set(name, JSON.parse(readFileSync(join(this.folder, name), 'utf8')));
		}
		return this.parsed.get(name);
	}
}

const CLOUD = ['v3', 'v2', 'software', 'servicedesk'] as const;

function securityIn({ paths }: OpenApiDocument): Array<[string, OperationSecurity]> {
	return Object.entries(paths).flatMap(([template, item]) =>
		METHODS.flatMap((method): Array<[string, OperationSecurity]> => {
			const operation = item[method];
			if (operation === undefined) return [];
			const { security = null, 'x-atlassian-oauth2-scopes': lists = [] } = operation;
			const scopes = Object.fromEntries(lists.map((list) => [list.state, list.scopes]));
			return [[`${method.toUpperCase()} ${template}`, { security, scopes }]];
		}),
	);
}
