import type { MemberTitles } from '../member-title.js';

/** What has to do with signing in. */
export const signingIn: MemberTitles = {
  'BoundIdentity/subject': ['主体标识', 'Subject at the identity provider'],
  'IdentityBoundData/subject': ['主体标识', 'Subject at the identity provider'],
  'IdentityInput/subject': ['主体标识', 'Subject at the identity provider'],
  'SignInWay/is': ['登录方式', 'Kind of the way'],
  'SignInWay/label': ['登录方式名称', 'Name of the way'],
  'SignInWay/method': ['请求方法', 'Method of the request'],
  'SecondFactorInput/code': ['验证码', 'Code of the authenticator'],
  'SecondFactorResetData/resetBy': ['重置人', 'Reset by'],
  'SecondFactorResetData/reason': ['重置理由', 'Why it was reset'],
  boundBy: ['绑定人', 'Bound by'],
  boundTo: ['绑定的统一身份', 'Identity that is bound to it'],
  currentCode: ['现用的验证码', 'Code of the authenticator in use'],
  endSessionUrl: ['统一身份认证的退出地址', 'Where the session at the provider ends'],
  enrolledBy: ['启用人', 'Enrolled by'],
  hasSecondFactor: ['是否已启用验证器', 'Whether an authenticator is enrolled'],
  issuer: ['身份提供者', 'Identity provider'],
  left: ['剩余备用码数', 'Recovery codes that are left'],
  otpauthUrl: ['验证器二维码内容', 'Content of the QR code'],
  recoveryCodes: ['备用码', 'Recovery codes'],
  secondFactor: ['第二因素', 'Second factor'],
  secret: ['验证器密钥', 'Secret of the authenticator'],
  unboundBy: ['解除绑定人', 'Unbound by'],
  ways: ['登录方式', 'Ways to sign in'],
};
