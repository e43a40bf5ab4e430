import { startSandbox, type CredentialData, type Sandbox } from '../../sandbox/sandbox';

/** The embedded Jira in both flavours, for one n8n. */
export interface Jiras {
	readonly cloud: Sandbox;
	readonly dataCenter: Sandbox;
	close(): Promise<void>;
}

/**
 * Starts Cloud, with a second site in addition to the one that the credentials name, and Data Center.
 *
 * @param port first of twelve consecutive ports, so that credentials still work after the next start;
 * 0 uses free ones
 */
export async function startJiras(port: number, issues: number): Promise<Jiras> {
	const seed = { name: 'software', issues } as const;
	const cloud = await startSandbox({ port, seed, sites: ['acme', 'globex'] });
	const dataCenterPort = port === 0 ? 0 : port + 10;
	const dataCenter = await startSandbox({
		flavour: 'dataCenter',
		port: dataCenterPort,
		seed,
	}).catch(async (error: unknown) => {
		await cloud.close();
		throw error;
	});
	return {
		cloud,
		dataCenter,
		close: async () => {
			await Promise.all([cloud.close(), dataCenter.close()]);
		},
	};
}

/** Data for a credential of a type, as the public API expects it. */
export function credentialData(
	jiras: Pick<Jiras, 'cloud' | 'dataCenter'>,
	type: string,
): CredentialData {
	const data = jiras.cloud.credentials[type] ?? jiras.dataCenter.credentials[type];
	if (data === undefined) throw new Error(`The sandbox has no credential '${type}'.`);
	return data;
}
