// The least that tells right from wrong in the values of the benchmark: what one would write by hand
// for one's own use. It says no more than yes or no, and knows no branches but those in use.

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isInteger = (value) => Number.isSafeInteger(value);
const isSize = (value) => Number.isSafeInteger(value) && value >= 0;
const isString = (value) => typeof value === 'string';
const isBoolean = (value) => typeof value === 'boolean';
const maybe = (value, is) => value === undefined || is(value);

function isStrings(value) {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at++) if (typeof value[at] !== 'string') return false;
  return true;
}

const isEach = (value, is) => {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at++) if (!is(value[at])) return false;
  return true;
};

const isMigrationStats = (o) =>
  isObject(o) &&
  isInteger(o.transferred) &&
  isInteger(o.remaining) &&
  isInteger(o.total) &&
  isInteger(o.duplicate) &&
  isInteger(o.skipped) &&
  isInteger(o.normal) &&
  isInteger(o['normal-bytes']) &&
  isInteger(o['dirty-pages-rate']) &&
  Number.isFinite(o.mbps) &&
  isInteger(o['dirty-sync-count']) &&
  isInteger(o['postcopy-requests']) &&
  isInteger(o['page-size']) &&
  isSize(o['multifd-bytes']) &&
  isSize(o['pages-per-second']) &&
  isSize(o['precopy-bytes']) &&
  isSize(o['downtime-bytes']) &&
  isSize(o['postcopy-bytes']) &&
  isSize(o['dirty-sync-missed-zero-copy']);

const isXbzrle = (o) =>
  isObject(o) &&
  isSize(o['cache-size']) &&
  isInteger(o.bytes) &&
  isInteger(o.pages) &&
  isInteger(o['cache-miss']) &&
  Number.isFinite(o['cache-miss-rate']) &&
  Number.isFinite(o['encoding-rate']) &&
  isInteger(o.overflow);

const isCompression = (o) =>
  isObject(o) &&
  isInteger(o.pages) &&
  isInteger(o.busy) &&
  Number.isFinite(o['busy-rate']) &&
  isInteger(o['compressed-size']) &&
  Number.isFinite(o['compression-rate']);

const isVfio = (o) => isObject(o) && isInteger(o.transferred);

const isUint32s = (value) =>
  isEach(value, (each) => Number.isInteger(each) && each >= 0 && each <= 0xffff_ffff);

const isAddress = (o) => {
  if (!isObject(o)) return false;
  switch (o.type) {
    case 'inet':
      return (
        isString(o.host) &&
        isString(o.port) &&
        maybe(o.numeric, isBoolean) &&
        maybe(o.to, (to) => Number.isInteger(to) && to >= 0 && to <= 0xffff) &&
        maybe(o.ipv4, isBoolean) &&
        maybe(o.ipv6, isBoolean) &&
        maybe(o['keep-alive'], isBoolean) &&
        maybe(o.mptcp, isBoolean)
      );
    case 'unix':
      return isString(o.path) && maybe(o.abstract, isBoolean) && maybe(o.tight, isBoolean);
    case 'vsock':
      return isString(o.cid) && isString(o.port);
    case 'fd':
      return isString(o.str);
    default:
      return isString(o.type);
  }
};

const isMigration = (o) =>
  isObject(o) &&
  maybe(o.status, isString) &&
  maybe(o.ram, isMigrationStats) &&
  maybe(o.disk, isMigrationStats) &&
  maybe(o.vfio, isVfio) &&
  maybe(o['xbzrle-cache'], isXbzrle) &&
  maybe(o['total-time'], isInteger) &&
  maybe(o['expected-downtime'], isInteger) &&
  maybe(o.downtime, isInteger) &&
  maybe(o['setup-time'], isInteger) &&
  maybe(o['cpu-throttle-percentage'], isInteger) &&
  maybe(o['error-desc'], isString) &&
  maybe(o['blocked-reasons'], isStrings) &&
  maybe(o['postcopy-blocktime'], isUint32) &&
  maybe(o['postcopy-vcpu-blocktime'], isUint32s) &&
  maybe(o.compression, isCompression) &&
  maybe(o['socket-address'], (list) => isEach(list, isAddress));

function isUint32(value) {
  return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}

/** What belongs to each kind of node, beside what belongs to all. */
const driverMembers = {
  throttle: new Set(['throttle-group', 'file']),
  qcow2: new Set([
    'file',
    'backing',
    'lazy-refcounts',
    'pass-discard-request',
    'pass-discard-snapshot',
    'pass-discard-other',
    'overlap-check',
    'cache-size',
    'l2-cache-size',
    'l2-cache-entry-size',
    'refcount-cache-size',
    'cache-clean-interval',
    'encrypt',
    'data-file',
  ]),
  file: new Set([
    'filename',
    'pr-manager',
    'locking',
    'aio',
    'aio-max-batch',
    'drop-cache',
    'x-check-cache-dropped',
  ]),
};
const nodeMembers = new Set([
  'driver',
  'node-name',
  'discard',
  'cache',
  'read-only',
  'auto-read-only',
  'force-share',
  'detect-zeroes',
]);

const isCache = (o) => {
  if (!isObject(o) || !maybe(o.direct, isBoolean) || !maybe(o['no-flush'], isBoolean)) return false;
  for (const name in o) if (name !== 'direct' && name !== 'no-flush') return false;
  return true;
};

const isDiscard = (value) => value === 'ignore' || value === 'unmap';
const isDetectZeroes = (value) => value === 'off' || value === 'on' || value === 'unmap';
const isOnOffAuto = (value) => value === 'auto' || value === 'on' || value === 'off';
const isAio = (value) => value === 'threads' || value === 'native' || value === 'io_uring';
const isReference = (value) => typeof value === 'string' || isNode(value);
const isOverlapCheck = (value) =>
  value === 'none' || value === 'constant' || value === 'cached' || value === 'all';

function isNode(o) {
  if (
    !isObject(o) ||
    !maybe(o['node-name'], isString) ||
    !maybe(o.discard, isDiscard) ||
    !maybe(o.cache, isCache) ||
    !maybe(o['read-only'], isBoolean) ||
    !maybe(o['auto-read-only'], isBoolean) ||
    !maybe(o['force-share'], isBoolean) ||
    !maybe(o['detect-zeroes'], isDetectZeroes)
  ) {
    return false;
  }
  const { driver } = o;
  if (driver !== 'throttle' && driver !== 'qcow2' && driver !== 'file') return false;
  for (const name in o)
    if (!nodeMembers.has(name) && !driverMembers[driver].has(name)) return false;
  if (driver === 'throttle') return isString(o['throttle-group']) && isReference(o.file);
  if (driver === 'qcow2') {
    return (
      isReference(o.file) &&
      maybe(o.backing, (value) => value === null || isReference(value)) &&
      maybe(o['lazy-refcounts'], isBoolean) &&
      maybe(o['pass-discard-request'], isBoolean) &&
      maybe(o['pass-discard-snapshot'], isBoolean) &&
      maybe(o['pass-discard-other'], isBoolean) &&
      maybe(o['overlap-check'], isOverlapCheck) &&
      maybe(o['cache-size'], isInteger) &&
      maybe(o['l2-cache-size'], isInteger) &&
      maybe(o['l2-cache-entry-size'], isInteger) &&
      maybe(o['refcount-cache-size'], isInteger) &&
      maybe(o['cache-clean-interval'], isInteger) &&
      o.encrypt === undefined &&
      maybe(o['data-file'], isReference)
    );
  }
  return (
    isString(o.filename) &&
    maybe(o['pr-manager'], isString) &&
    maybe(o.locking, isOnOffAuto) &&
    maybe(o.aio, isAio) &&
    maybe(o['aio-max-batch'], isInteger) &&
    maybe(o['drop-cache'], isBoolean) &&
    maybe(o['x-check-cache-dropped'], isBoolean)
  );
}

const isQcow2Info = (o) =>
  isObject(o) &&
  isString(o.compat) &&
  maybe(o['data-file'], isString) &&
  maybe(o['data-file-raw'], isBoolean) &&
  maybe(o['extended-l2'], isBoolean) &&
  maybe(o['lazy-refcounts'], isBoolean) &&
  maybe(o.corrupt, isBoolean) &&
  isInteger(o['refcount-bits']) &&
  o.encrypt === undefined &&
  o.bitmaps === undefined &&
  isString(o['compression-type']);

const isSpecificInfo = (o) =>
  isObject(o) && (o.type === 'qcow2' ? isQcow2Info(o.data) : isString(o.type));

const isSnapshot = (o) =>
  isObject(o) &&
  isString(o.id) &&
  isString(o.name) &&
  isInteger(o['vm-state-size']) &&
  isInteger(o['date-sec']) &&
  isInteger(o['date-nsec']) &&
  isInteger(o['vm-clock-sec']) &&
  isInteger(o['vm-clock-nsec']) &&
  maybe(o.icount, isInteger);

const isImage = (o) =>
  isObject(o) &&
  isString(o.filename) &&
  isString(o.format) &&
  maybe(o['dirty-flag'], isBoolean) &&
  maybe(o['actual-size'], isInteger) &&
  isInteger(o['virtual-size']) &&
  maybe(o['cluster-size'], isInteger) &&
  maybe(o.encrypted, isBoolean) &&
  maybe(o.compressed, isBoolean) &&
  maybe(o['backing-filename'], isString) &&
  maybe(o['full-backing-filename'], isString) &&
  maybe(o['backing-filename-format'], isString) &&
  maybe(o.snapshots, (list) => isEach(list, isSnapshot)) &&
  maybe(o['backing-image'], isImage) &&
  maybe(o['format-specific'], isSpecificInfo);

const isCacheInfo = (o) =>
  isObject(o) && isBoolean(o.writeback) && isBoolean(o.direct) && isBoolean(o['no-flush']);

const isBitmap = (o) =>
  isObject(o) &&
  maybe(o.name, isString) &&
  isInteger(o.count) &&
  isUint32(o.granularity) &&
  isBoolean(o.recording) &&
  isBoolean(o.busy) &&
  isBoolean(o.persistent) &&
  maybe(o.inconsistent, isBoolean);

const isBlockNode = (o) =>
  isObject(o) &&
  isString(o.file) &&
  maybe(o['node-name'], isString) &&
  isBoolean(o.ro) &&
  isString(o.drv) &&
  maybe(o.backing_file, isString) &&
  isInteger(o.backing_file_depth) &&
  isBoolean(o.encrypted) &&
  isString(o.detect_zeroes) &&
  isInteger(o.bps) &&
  isInteger(o.bps_rd) &&
  isInteger(o.bps_wr) &&
  isInteger(o.iops) &&
  isInteger(o.iops_rd) &&
  isInteger(o.iops_wr) &&
  isImage(o.image) &&
  maybe(o.bps_max, isInteger) &&
  maybe(o.bps_rd_max, isInteger) &&
  maybe(o.bps_wr_max, isInteger) &&
  maybe(o.iops_max, isInteger) &&
  maybe(o.iops_rd_max, isInteger) &&
  maybe(o.iops_wr_max, isInteger) &&
  maybe(o.bps_max_length, isInteger) &&
  maybe(o.bps_rd_max_length, isInteger) &&
  maybe(o.bps_wr_max_length, isInteger) &&
  maybe(o.iops_max_length, isInteger) &&
  maybe(o.iops_rd_max_length, isInteger) &&
  maybe(o.iops_wr_max_length, isInteger) &&
  maybe(o.iops_size, isInteger) &&
  maybe(o.group, isString) &&
  isCacheInfo(o.cache) &&
  isInteger(o.write_threshold) &&
  maybe(o['dirty-bitmaps'], (list) => isEach(list, isBitmap));

const isInfoMember = (o) =>
  isObject(o) && isString(o.name) && isString(o.type) && maybe(o.features, isStrings);
const isVariant = (o) => isObject(o) && isString(o.case) && isString(o.type);
const isEnumMember = (o) => isObject(o) && isString(o.name) && maybe(o.features, isStrings);
const isAlternative = (o) => isObject(o) && isString(o.type);

function isInfo(o) {
  if (!isObject(o) || !isString(o.name) || !maybe(o.features, isStrings)) return false;
  switch (o['meta-type']) {
    case 'builtin':
      return isString(o['json-type']);
    case 'enum':
      return isEach(o.members, isEnumMember) && isStrings(o.values);
    case 'array':
      return isString(o['element-type']);
    case 'object':
      return (
        isEach(o.members, isInfoMember) &&
        maybe(o.tag, isString) &&
        maybe(o.variants, (list) => isEach(list, isVariant))
      );
    case 'alternate':
      return isEach(o.members, isAlternative);
    case 'command':
      return isString(o['arg-type']) && isString(o['ret-type']) && maybe(o['allow-oob'], isBoolean);
    case 'event':
      return isString(o['arg-type']);
    default:
      return isString(o['meta-type']);
  }
}

const isJobCompleted = (o) =>
  isObject(o) &&
  isString(o.type) &&
  isString(o.device) &&
  isInteger(o.len) &&
  isInteger(o.offset) &&
  isInteger(o.speed) &&
  maybe(o.error, isString);

/** The checks by what they are of. */
export const handWritten = {
  'query-migrate': isMigration,
  'blockdev-add': isNode,
  'query-named-block-nodes': (value) => isEach(value, isBlockNode),
  'query-qmp-schema': (value) => isEach(value, isInfo),
  BLOCK_JOB_COMPLETED: isJobCompleted,
};
