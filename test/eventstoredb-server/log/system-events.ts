import { systemEvent, type Streams } from './streams.js';

/** What a server writes for itself when it starts: readers of `$all` see it before and between their own events. */
export const appendSystemEvents = async (streams: Streams, port: number): Promise<void> => {
  const scavenges = '{"$maxAge":2592000,"$acl":{"$r":"$ops","$w":[],"$d":[],"$mr":[],"$mw":[]}}';
  await streams.append('$$$scavenges', 'noStream', [systemEvent('$metadata', scavenges)]);
  await streams.append(`$stats-127.0.0.1:${port}`, 'any', [systemEvent('$statsCollected', '{"proc":{"cpu":0}}')]);
};
