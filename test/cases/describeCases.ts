/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   tests read failing inputs from disk; none of this is published */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeWhereFound, mustHaveWhatIsNotPublic } from '../contract/describeContract';
import { findSpecificationFolder } from '../../build/specifications/specificationFiles';

/** Reads the inputs of a case by the name of its file, `03-datetime`. */
export type ReadCase = <T>(name: string) => T;

/** A group of tests of inputs from public reports, which are in `cases` next to the specifications. */
export function describeCases(name: string, define: (read: ReadCase) => void): void {
	const specifications = findSpecificationFolder();
	const folder = specifications && resolve(specifications, '../cases');
	describeWhereFound(
		name,
		folder !== undefined && existsSync(folder) ? folder : undefined,
		'the failing inputs of public reports are not in ../shared/cases',
		(found) => {
			define(<T>(file: string) =>
				JSON.parse(readFileSync(join(found, `${file}.json`), 'utf8')) as T);
		},
		mustHaveWhatIsNotPublic(),
	);
}
