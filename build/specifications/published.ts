import { FILES, RICH_TEXT_FILE } from './specificationFiles';

/** A published document, and the version of it that the tests were written against. */
export interface PublishedDocument {
	/** The name of its file in the folder of specifications. */
	readonly file: string;
	readonly url: string;
	/** See `checksumOf`: of its content, not of its bytes. */
	readonly checksum: string;
}

/**
 * Where Atlassian publishes its documents. The addresses of Jira Cloud always give the latest version, so their checksums
 * are valid only until Atlassian publishes another; the others name a version.
 */
export const PUBLISHED: readonly PublishedDocument[] = [
	{
		file: FILES.v3,
		url: 'https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json',
		checksum: '160f434cd6eb58138cf6e3b5c75af72ca494956bb8934cae146a1f9ce613e6f1',
	},
	{
		file: FILES.v2,
		url: 'https://developer.atlassian.com/cloud/jira/platform/swagger.v3.json',
		checksum: 'ddba8eda759c92e6f631b01ffaa0969c04f43860bbd14e24980687301aa31665',
	},
	{
		file: FILES.software,
		url: 'https://developer.atlassian.com/cloud/jira/software/swagger.v3.json',
		checksum: '4813f448dd0123e7b9d643deffd4789fcf7d92501722d5a1c798cad27261a73f',
	},
	{
		file: FILES.servicedesk,
		url: 'https://developer.atlassian.com/cloud/jira/service-desk/swagger.v3.json',
		checksum: 'aa694450cd79c540680973ea2e0ec9d29d703d1b16ca9a62c591889b7f450bcd',
	},
	{
		file: FILES.dataCenter,
		url: 'https://dac-static.atlassian.com/server/jira/platform/jira_software_dc_10003_swagger.v3.json',
		checksum: '0bda6e759cab6536ef56830488c73c93c059183e0cccd0ce343c0fe340db5b0e',
	},
	{
		file: RICH_TEXT_FILE,
		url: 'https://unpkg.com/@atlaskit/adf-schema@57.7.22/dist/json-schema/v1/full.json',
		checksum: '8b7ea38d58dadd66c743db5fd61d106bd0dad1a932c8675bf7e3e1778592c23e',
	},
];
