/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import './environment';
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import {
	LoggerProxy,
	type IBinaryData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import {
	BinaryDataService,
	ExecuteContext,
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	getAdditionalKeys,
	HookContext,
	LoadOptionsContext,
	PackageDirectoryLoader,
	PollContext,
	RoutingNode,
	WebhookContext,
	WorkflowExecute,
} from 'n8n-core';

/**
 * The only access to n8n-core: importing it takes seconds and some 700 MB, and it has to find its
 * settings (environment.ts) and reflect-metadata in place.
 */
export {
	ExecuteContext,
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	getAdditionalKeys,
	HookContext,
	LoadOptionsContext,
	PackageDirectoryLoader,
	PollContext,
	RoutingNode,
	WebhookContext,
	WorkflowExecute,
};

/** n8n-core brings its own version of some packages: these are resolved from its folder. */
const requireFromCore = createRequire(require.resolve('n8n-core'));

interface DependencyContainer {
	get<Service>(service: new (...dependencies: never[]) => Service): Service;
}

const { Container } = requireFromCore('@n8n/di') as { Container: DependencyContainer };

/** The OAuth2 client with which n8n itself fetches and refreshes tokens. */
export const oauth2Client = requireFromCore(
	'@n8n/client-oauth2',
) as typeof import('@n8n/client-oauth2');

/** n8n's dependency injection: one instance of each service in this process. */
export const service = Container.get.bind(Container) as DependencyContainer['get'];

const { OutboundHttp } = requireFromCore('@n8n/backend-network') as {
	OutboundHttp: new () => {
		requests(): { request(request: IHttpRequestOptions): Promise<unknown> };
	};
};

/** The helper that n8n passes to a credential's own code. */
export const credentialHelper: IHttpRequestHelper = {
	helpers: {
		httpRequest: async (request: IHttpRequestOptions) =>
			await service(OutboundHttp).requests().request(request),
	},
};

type LogMethods = Record<'error' | 'warn' | 'info' | 'debug', (...said: unknown[]) => void>;

const { Logger } = requireFromCore('@n8n/backend-common') as { Logger: new () => LogMethods };

/**
 * Listens to n8n's log, including debug lines, while `work` runs.
 *
 * @returns everything that was logged
 */
export async function loggedDuring(work: () => Promise<unknown>): Promise<unknown[]> {
	const logger = service(Logger);
	const logged: unknown[] = [];
	const levels = ['error', 'warn', 'info', 'debug'] as const;
	for (const level of levels) logger[level] = (...said) => logged.push([level, ...said]);
	LoggerProxy.init(logger);
	try {
		await work();
	} finally {
		// A property of the instance hides the class's own method.
		for (const level of levels) delete (logger as Partial<LogMethods>)[level];
	}
	return logged;
}

let started: Promise<void> | undefined;

/**
 * Prepares n8n-core: binary data goes to files, as in n8n by default. n8n's in-process engine
 * evaluates expressions. May be called any number of times.
 */
export async function startCore(): Promise<void> {
	started ??= service(BinaryDataService).init();
	return await started;
}

/** Puts a file where n8n keeps binary data, as an earlier node would have done; its bytes may come from a stream. */
export async function storeBinary(
	content: Parameters<BinaryDataService['store']>[1],
	{ fileName, mimeType }: { fileName?: string; mimeType: string },
): Promise<IBinaryData> {
	await startCore();
	const place = { type: 'execution', workflowId: 'workflow', executionId: randomUUID() } as const;
	const binary = { data: '', mimeType, ...(fileName === undefined ? {} : { fileName }) };
	return await service(BinaryDataService).store(place, content, binary);
}

/** Reads binary data that a node has put out, wherever n8n keeps it. */
export async function readBinary(
	binary: Parameters<BinaryDataService['getAsBuffer']>[0],
): Promise<Buffer> {
	await startCore();
	return await service(BinaryDataService).getAsBuffer(binary);
}
