import { webProblems, type ProblemKind } from '@ecl/web';

/** Every problem that the staff API can answer: the catalogue behind `docs/reference/errors.md`. */
export const problems = {
  ...webProblems,
  notSignedIn: {
    code: 'not-signed-in',
    status: 401,
    zh: '请先登录',
    en: 'Sign in first',
    next: {
      zh: '请以 POST /api/session 提交用户名和密码，再在每次请求中附上 Authorization: Bearer 和所得的 token；登录到期的，重新登录。',
      en: 'Send username and password to POST /api/session, then send its token with each request as Authorization: Bearer; when the session has ended, sign in again.',
    },
  },
  wrongCredentials: {
    code: 'wrong-credentials',
    status: 401,
    zh: '用户名或密码不正确',
    en: 'The username or the password is wrong',
    next: {
      zh: '请核对后再试；忘记密码的，请系统管理员重新设置（PUT /api/accounts/{用户名}/password）。',
      en: 'Check both and try again; an administrator can give you another password (PUT /api/accounts/{username}/password).',
    },
  },
  notAllowed: {
    code: 'not-allowed',
    status: 403,
    zh: '您的账号无权使用此功能，请联系系统管理员',
    en: 'Your account does not allow this; ask an administrator',
    next: {
      zh: 'GET /api/me 列出您的角色；确需此功能的，请系统管理员在账号中增加角色，或者由有权的人员办理。',
      en: 'GET /api/me lists your roles; an administrator can add the role that this needs, or somebody who has it does it.',
    },
  },
  metricsElsewhere: {
    code: 'metrics-elsewhere',
    status: 403,
    zh: '运行指标只能在本机读取；如需从其他机器读取，请设置 LEDGER_METRICS=everyone 并重新启动',
    en: 'The figures are read on this machine only; to let other machines read them, set LEDGER_METRICS=everyone and start again',
    next: {
      zh: '请在运行账本的机器上读取 /metrics，或者由管理员设置后重新启动。',
      en: 'Read /metrics on the machine of the ledger, or have the setting changed and the ledger started again.',
    },
  },
  checkNotOpen: {
    code: 'check-not-open',
    status: 403,
    zh: '查阅案卷须由两名持证监督人员当日共同发起监督检查（/api/supervision/{案件编号}）',
    en: 'To read a file, two certified supervisors declare a check on the same day (/api/supervision/{case id})',
    next: {
      zh: '请先由本人和另一名监督人员当日各自提交 POST /api/supervision/{案件编号}/steps/declare-supervision-check，再读取。',
      en: 'Declare the check first, you and the other supervisor, on this day: POST /api/supervision/{case id}/steps/declare-supervision-check; then read.',
    },
  },
  passwordChangeRequired: {
    code: 'password-change-required',
    status: 403,
    zh: '现用密码由他人设置，请先更改本人密码（PUT /api/accounts/{用户名}/password）',
    en: 'Somebody else gave you this password; change it first (PUT /api/accounts/{username}/password)',
    next: {
      zh: '请以 PUT /api/accounts/{用户名}/password 提交 password 和 currentPassword，再重新登录。',
      en: 'Send password and currentPassword to PUT /api/accounts/{username}/password, then sign in again.',
    },
  },
  identityNotBound: {
    code: 'identity-not-bound',
    status: 403,
    zh: '您的统一身份没有绑定账号，请将 issuer 和 subject 告知系统管理员',
    en: 'Your identity is bound to no account here; tell an administrator the issuer and the subject',
    next: {
      zh: '请将本答复的 issuer 和 subject 告知系统管理员，由其绑定（PUT /api/accounts/{用户名}/identity）；在此之前可以用本系统的密码登录。',
      en: 'Give an administrator the issuer and the subject of this answer to bind them (PUT /api/accounts/{username}/identity); until then sign in with a password of the ledger.',
    },
  },
  providerSignInFailed: {
    code: 'provider-sign-in-failed',
    status: 401,
    zh: '未能通过统一身份认证登录，请重新登录',
    en: 'You were not signed in through the identity provider; begin again',
    next: {
      zh: '请从 GET /api/session/oidc 重新登录，或者用本系统的账号和密码登录（POST /api/session）。',
      en: 'Begin again at GET /api/session/oidc, or sign in with a password of the ledger (POST /api/session).',
    },
  },
  providerUnavailable: {
    code: 'provider-unavailable',
    status: 503,
    zh: '统一身份认证暂时不可用，请用本系统的账号和密码登录，或者稍后再试',
    en: 'The identity provider is not available now; sign in with a password of the ledger, or try again later',
    next: {
      zh: '请以 POST /api/session 用密码登录，或者等待 Retry-After 所示的秒数后再试。',
      en: 'Sign in with a password (POST /api/session), or wait as many seconds as Retry-After says and try again.',
    },
  },
  secondFactorRequired: {
    code: 'second-factor-required',
    status: 403,
    zh: '请先提交验证器的验证码（POST /api/session/second-factor）',
    en: 'Give a code of your authenticator first (POST /api/session/second-factor)',
    next: {
      zh: '请以 POST /api/session/second-factor 提交验证器现在显示的六位 code，再以所得的 token 继续；遗失的，用备用码。',
      en: 'Send the six digits that your authenticator shows as code to POST /api/session/second-factor, and go on with the token of its answer; a recovery code does it too.',
    },
  },
  secondFactorEnrolmentRequired: {
    code: 'second-factor-enrolment-required',
    status: 403,
    zh: '您的角色须启用验证器，请先启用（POST /api/me/second-factor）',
    en: 'Your role needs an authenticator; enrol one first (POST /api/me/second-factor)',
    next: {
      zh: '请以 POST /api/me/second-factor 提交 currentPassword，将所得密钥录入验证器，再以 PUT /api/me/second-factor 提交 code。',
      en: 'Send currentPassword to POST /api/me/second-factor, enter the secret in an authenticator, and confirm with its code (PUT /api/me/second-factor).',
    },
  },
  wrongSecondFactor: {
    code: 'wrong-second-factor',
    status: 403,
    zh: '验证码不正确，或者已经使用过；请等待下一个验证码',
    en: 'The code is wrong, or was used before; wait for the next one',
    next: {
      zh: '请等待验证器显示下一个验证码再提交，并核对手机时间；仍不成功的，用备用码，或者请系统管理员重设。',
      en: 'Wait for the next code and check the time of the phone; if it happens again, use a recovery code, or an administrator resets the authenticator.',
    },
  },
  secondFactorsUnreadable: {
    code: 'second-factors-unreadable',
    status: 503,
    zh:
      '验证器的密钥（keys/second-factors.key）丢失或者已更换，无法核对验证码。请系统管理员停止账本，将备份中的该文件放回；没有备份的，' +
      '在本机执行 ecl accounts reset-second-factor，各人重新启用',
    en:
      'The key of the second factors (keys/second-factors.key) was lost or is another one, so no code can be checked. An administrator stops the ' +
      'ledger and puts that file back from a backup; without one, ecl accounts reset-second-factor at the machine, and everybody enrols anew',
    next: {
      zh: '请系统管理员按上述说明处理；处理之前，不须验证器的账号照常使用。',
      en: 'An administrator does what the title says; until then accounts without a second factor go on.',
    },
  },
  signInTooLongAgo: {
    code: 'sign-in-too-long-ago',
    status: 403,
    zh: '登录已超过十分钟：请重新登录，并在十分钟内启用验证器',
    en: 'You signed in more than ten minutes ago: sign in again, and enrol within ten minutes',
    next: {
      zh: '请以 POST /api/session 重新登录，并以新的 token 再次提交。',
      en: 'Sign in again with POST /api/session, and send this again with the new token.',
    },
  },
  outOfPost: {
    code: 'out-of-post',
    status: 403,
    zh: '人员登记簿中您已不在该岗位，账号已停用，请联系系统管理员',
    en: 'The register has you in another post or in none, so your account has no power; ask an administrator',
    next: {
      zh: '请系统管理员核对人员登记簿（GET /api/registers/personnel）中您的岗位，更正登记或者变更账号（PUT /api/accounts/{用户名}）。',
      en: 'An administrator compares your post in the register of personnel (GET /api/registers/personnel) with the account, and corrects the entry or the account (PUT /api/accounts/{username}).',
    },
  },
  passwordOfAnother: {
    code: 'password-of-another',
    status: 403,
    zh: '该口令是账号移交之前的口令，已失效：首次登录后一小时内须更改，移交七天后不能再用',
    en: 'This password is the one from before the account was handed over, and is no longer valid: it is changed within an hour of the first sign-in with it, and ends seven days after the handover',
    next: {
      zh: '请系统管理员重新设置口令；只有这一名管理员时，在本机运行 ecl accounts reset-password。如果您没有登录过，说明他人已用该口令登录，请告知系统管理员。',
      en: 'An administrator can give you another one; where this is the only one, run ecl accounts reset-password on the machine. If you did not sign in before, somebody else did: tell an administrator.',
    },
  },
  wrongCurrentPassword: {
    code: 'wrong-current-password',
    status: 403,
    zh: '须填写正确的现用密码（currentPassword）',
    en: 'Give your present password as currentPassword',
    next: {
      zh: '请核对现用密码后再次提交；遗忘的，请系统管理员重新设置（PUT /api/accounts/{用户名}/password）。',
      en: 'Check your present password and send it again; if it is lost, an administrator sets another one (PUT /api/accounts/{username}/password).',
    },
  },
  weakPassword: {
    code: 'weak-password',
    status: 400,
    zh: '密码不符合要求',
    en: 'The password does not meet the requirements',
    next: {
      zh: '请另选一个较长、不常见、不含用户名的密码。',
      en: 'Choose a longer one that is not common and does not hold the username.',
    },
  },
  refused: {
    code: 'refused',
    status: 422,
    zh: '法律规则不允许这一步',
    en: 'The law does not allow this step',
    next: {
      zh: '请按 violations 中各项的说明办理；每项的 href 是规则全文，GET /api/cases/{id}/next-steps 列出现在能办的步骤。',
      en: 'Do what violations says; the href of each has the whole rule, and GET /api/cases/{id}/next-steps lists what can be done now.',
    },
  },
  badEntry: {
    code: 'bad-entry',
    status: 409,
    zh: '登记内容有误，或者与已登记的内容不符',
    en: 'The entry is wrong, or does not agree with what is registered',
    next: {
      zh: '请按 violations 中的说明更正后再次提交。',
      en: 'Correct it as violations says, and send it again.',
    },
  },
  idempotencyKeyMissing: {
    code: 'idempotency-key-missing',
    status: 400,
    zh: '缺少 Idempotency-Key 请求头，请为每一步给出一个新的键',
    en: 'The Idempotency-Key header is missing; send a new key with each step',
    next: {
      zh: '请加上请求头 Idempotency-Key（如一个新的 UUID）再次提交；没有得到答复而重试的，用同一个键。',
      en: 'Send it again with the header Idempotency-Key, such as a new UUID; whoever tries again because no answer came uses the same key.',
    },
  },
  idempotencyKeyInvalid: {
    code: 'idempotency-key-invalid',
    status: 400,
    zh: 'Idempotency-Key 应为 8 至 200 个字符',
    en: 'The Idempotency-Key must have 8 to 200 characters',
    next: {
      zh: '请用一个新的 UUID 作为 Idempotency-Key 再次提交。',
      en: 'Send it again with a new UUID as Idempotency-Key.',
    },
  },
  idempotencyKeyReused: {
    code: 'idempotency-key-reused',
    status: 422,
    zh: '同一 Idempotency-Key 已用于另一请求，请换一个新的键',
    en: 'This Idempotency-Key was used for another request; send a new one',
    next: {
      zh: '新的一步请用新的 Idempotency-Key；重试原来的一步，请提交原来的内容。',
      en: 'Send a new step with a new Idempotency-Key; to try the earlier one again, send its own body.',
    },
  },
  preconditionRequired: {
    code: 'precondition-required',
    status: 428,
    zh: '请用 If-Match 写明所依据的版本；新建的，用 If-None-Match: *',
    en: 'Send If-Match with the version that you read, or If-None-Match: * to begin something new',
    next: {
      zh: '请读取您可见的部分（GET /api/cases/{id}、/api/leads/{id}、/api/payments/{id}、/api/transfers/{id}、/api/disclosures/{id}、/api/registers/{名称}），以其 ETag 作为 If-Match 再次提交；没有 ETag 的，还没有任何登记，用 If-None-Match: *。',
      en: 'Read what you may see of it (GET /api/cases/{id}, /api/leads/{id}, /api/payments/{id}, /api/transfers/{id}, /api/disclosures/{id}, /api/registers/{register}) and send the step again with its ETag as If-Match; what has no ETag has nothing yet: send If-None-Match: *.',
    },
  },
  warningNotAcknowledged: {
    code: 'warning-not-acknowledged',
    status: 428,
    zh: '内容很可能有误，未记录任何内容；请核对后更正，或者确认提示',
    en: 'The content is likely a slip, and nothing was recorded; correct it, or acknowledge the warning',
    next: {
      zh: '请核对 warnings 所述内容，更正后再次提交；无误的，加上请求头 Acknowledge-Warnings 写明提示的名称。',
      en: 'Check what warnings says, and correct it; where it is right, name the warnings in the header Acknowledge-Warnings.',
    },
  },
  invalidPrecondition: {
    code: 'invalid-precondition',
    status: 400,
    zh: 'If-Match 或 If-None-Match 的内容无效，请原样填写收到的 ETag',
    en: 'If-Match or If-None-Match is not valid; send the ETag as you received it',
    next: {
      zh: 'ETag 是带引号的数字，如 If-Match: "12"；代理改成 W/"12" 的，去掉 W/。If-None-Match 只能是 *，只用于新建，且不与 If-Match 同时使用。',
      en: 'An ETag is a number in quotation marks, such as If-Match: "12"; where a proxy made it W/"12", leave W/ out. If-None-Match is only ever *, to begin something new, and never beside If-Match.',
    },
  },
  stale: {
    code: 'stale',
    status: 412,
    zh: '内容已被他人更新，请重新读取',
    en: 'Somebody changed it in the meantime; read it again',
    next: {
      zh: '请重新读取您可见的部分，核对变化后，以其 ETag 作为 If-Match 再次提交；现在的版本见 actualRevision。',
      en: 'Read again what you may see of it, look at what changed, and send the step with its ETag as If-Match; actualRevision is the revision that it is at.',
    },
  },
  contention: {
    code: 'contention',
    status: 409,
    zh: '多人同时操作，请重试',
    en: 'Others are writing at the same time; try again',
    next: {
      zh: '未记录任何内容。请稍候片刻，以同一 Idempotency-Key 再次提交。',
      en: 'Nothing was recorded. Wait a moment, and send it again with the same Idempotency-Key.',
    },
  },
  placeNotInLog: {
    code: 'place-not-in-log',
    status: 409,
    zh: '账本中没有此位置：账本可能已从备份恢复，或者换了另一个账本',
    en: 'The log has no such place: it was restored from a backup, or it is another one',
    next: {
      zh: '请以 GET /api/changes 从头读取（不填 after），以事件编号（id）识别已收到的变化，再从新的位置继续。',
      en: 'Read GET /api/changes from the beginning (without after), know by its id which change you have had, and go on from the new place.',
    },
  },
  outcomeUnknown: {
    code: 'outcome-unknown',
    status: 503,
    zh: '尚不能确定是否已记录，请用同一 Idempotency-Key 重试',
    en: 'It is not known whether this was recorded; send it again with the same Idempotency-Key',
    next: {
      zh: '请等待 Retry-After 所示的秒数，以同一 Idempotency-Key 和同一内容再次提交：已记录的，得到原来的答复。',
      en: 'Wait as many seconds as Retry-After says and send the same body with the same Idempotency-Key: what was recorded is answered as it was.',
    },
  },
  readModelBehind: {
    code: 'read-model-behind',
    status: 503,
    zh: '查询数据尚未更新到所要求的位置，请稍后再试',
    en: 'The read model has not reached this position yet; try again in a moment',
    next: {
      zh: '请等待 Retry-After 所示的秒数再次读取；不需要最新内容的，去掉 atLeast。',
      en: 'Wait as many seconds as Retry-After says and read again; who does not need the newest leaves atLeast out.',
    },
  },
  readModelHalted: {
    code: 'read-model-halted',
    status: 503,
    zh: '查询数据已停止更新，请通知系统管理员',
    en: 'The read model has stopped; tell an administrator',
    next: {
      zh: '请系统管理员查看 GET /api/projections 中停止的原因，排除后以 POST /api/projections/retry 再试；步骤照常记录。',
      en: 'An administrator finds why in GET /api/projections, mends it, and tries again with POST /api/projections/retry; steps are recorded all the same.',
    },
  },
  logUnusable: {
    code: 'log-unusable',
    status: 503,
    zh: '事件日志不能使用，未记录任何内容；再试无用，请将 detail 告知系统管理员',
    en: 'The event log cannot be used, and nothing was recorded; trying again does not help, give an administrator the detail',
    next: {
      zh: '请系统管理员查看 /health/ready 和日志，排除后重新启动。',
      en: 'An administrator looks at /health/ready and the log, mends it, and starts the ledger again.',
    },
  },
  passwordsReplaced: {
    code: 'passwords-replaced',
    status: 503,
    zh: '口令文件（credentials.sqlite）被替换或移走，账号和口令不再变更：请系统管理员停止服务，放回原文件后再启动',
    en: 'The file of the passwords (credentials.sqlite) was replaced or moved, and no account or password is changed any more: an administrator stops the ledger, puts the original file back, and starts it again',
    next: {
      zh: '请系统管理员停止账本，将原来的 credentials.sqlite 放回后再启动；已有的登录不受影响。',
      en: 'An administrator stops the ledger, puts the original credentials.sqlite back and starts it again; who is signed in stays so.',
    },
  },
  uploadOffset: {
    code: 'upload-offset',
    status: 409,
    zh: '续传位置不符，请先查询已收到的字节数',
    en: 'The offset of the upload is wrong; ask how much has arrived',
    next: {
      zh: '以 HEAD 或 GET 读取该上传的 Upload-Offset，从该处继续。',
      en: 'Read Upload-Offset of the upload with HEAD or GET, and go on from there.',
    },
  },
  tusVersion: {
    code: 'tus-version',
    status: 412,
    zh: '上传须使用 tus 1.0.0（Tus-Resumable: 1.0.0）',
    en: 'Uploads speak tus 1.0.0 (Tus-Resumable: 1.0.0)',
    next: {
      zh: '请加上请求头 Tus-Resumable: 1.0.0 再次请求；OPTIONS 的答复列出所支持的内容。',
      en: 'Ask again with the header Tus-Resumable: 1.0.0; the answer to OPTIONS lists what is supported.',
    },
  },
  paperTooLarge: {
    code: 'paper-too-large',
    status: 413,
    zh: '文件超过允许的大小',
    en: 'The file is larger than is allowed',
    next: {
      zh: '请拆分为几个文件分别上传，或者请系统管理员调整 LEDGER_PAPER_MEGABYTES。',
      en: 'Split it into several files, or have an administrator raise LEDGER_PAPER_MEGABYTES.',
    },
  },
  rangeOutside: {
    code: 'range-outside',
    status: 416,
    zh: '所要求的范围超出文件',
    en: 'The range is outside of the file',
    next: {
      zh: '文件的字节数见 Content-Range；请要求其中的范围，或者不写 Range。',
      en: 'Content-Range says how many bytes the file has; ask for a range of it, or without Range.',
    },
  },
  paperDiffers: {
    code: 'paper-differs',
    status: 422,
    zh: '文件与声明的摘要不符，请重新上传',
    en: 'The file does not have the digest that was declared; send it again',
    next: {
      zh: '请核对文件和 Upload-Metadata 中的 sha256，重新开始上传（POST /api/cases/{id}/papers）。',
      en: 'Compare the file with the sha256 of Upload-Metadata, and begin a new upload (POST /api/cases/{id}/papers).',
    },
  },
  paperInfected: {
    code: 'paper-infected',
    status: 422,
    zh: '文件查出恶意软件，已隔离，不予收存，也不予提供',
    en: 'The file carries malware; it stays in quarantine, and is neither kept nor served',
    next: {
      zh: '请从来源重新取得未感染的文件，作为新的上传提交，并告知系统管理员。',
      en: 'Get the file anew from its source without the malware, upload that, and tell an administrator.',
    },
  },
  fileArchived: {
    code: 'file-archived',
    status: 409,
    zh: '案卷已归档，只能补齐各步骤写明而没有的原件',
    en: 'The file is archived: only an original that its steps name, and that is not there, may be added',
    next: {
      zh: '在 Upload-Metadata 的 sha256 中写明该原件的摘要；其他材料先由案件的步骤写明。',
      en: 'Declare the digest of that original in the sha256 of Upload-Metadata; anything else is named by a step of the case first.',
    },
  },
  paperUnusable: {
    code: 'paper-unusable',
    status: 503,
    zh: '原件缺失或者已被改动，不予提供，请通知系统管理员',
    en: 'The original is lost or was altered and is not served; tell an administrator',
    next: {
      zh: '请系统管理员从备份放回该文件（ecl check 列出缺失和改动的原件）；本人也可以再次上传同一文件。',
      en: 'An administrator puts the file back from a backup (ecl check lists what is missing or altered); the same file can also be uploaded again.',
    },
  },
  diskFull: {
    code: 'disk-full',
    status: 507,
    zh: '磁盘已满，未记录任何内容，请通知系统管理员',
    en: 'The disk is full and nothing was recorded; tell an administrator',
    next: {
      zh: '请系统管理员腾出空间；之后以同一 Idempotency-Key 再次提交。',
      en: 'An administrator makes room; then send it again with the same Idempotency-Key.',
    },
  },
} as const satisfies Record<string, ProblemKind>;
