/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { readFileSync, writeFileSync } from 'node:fs';

/** What a process has used since the measurement began. */
export interface ProcessUse {
	/** Highest resident memory in MB (2^20 bytes). */
	readonly peakRssMb: number;
	/** Processor time of all its threads in milliseconds. */
	readonly cpuMs: number;
}

/** Linux counts processor time in hundredths of a second on every processor. */
const MS_PER_TICK = 10;

/**
 * Starts measuring a process with what the Linux kernel records about it.
 *
 * @returns what it has used so far; undefined on other systems
 */
export function measureProcess(pid: number): () => ProcessUse | undefined {
	try {
		// 5 resets the highest resident memory to its current value; see proc(5).
		writeFileSync(`/proc/${pid}/clear_refs`, '5');
		const before = cpuMsIn(readFileSync(`/proc/${pid}/stat`, 'utf8'));
		return () => ({
			peakRssMb: peakRssMbIn(readFileSync(`/proc/${pid}/status`, 'utf8')),
			cpuMs: cpuMsIn(readFileSync(`/proc/${pid}/stat`, 'utf8')) - before,
		});
	} catch {
		return () => undefined;
	}
}

/** `VmHWM` of /proc/PID/status. */
export function peakRssMbIn(status: string): number {
	return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** `utime` and `stime` of /proc/PID/stat, whose second field may contain blanks and parentheses. */
export function cpuMsIn(stat: string): number {
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}
