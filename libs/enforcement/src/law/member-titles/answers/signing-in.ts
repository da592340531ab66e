import type { MemberTitles } from '../member-title.js';

/** What has to do with signing in. */
export const signingIn: MemberTitles = {
  'BoundIdentity/subject': ['主体标识', 'Subject at the identity provider'],
  'IdentityBoundData/subject': ['主体标识', 'Subject at the identity provider'],
  'IdentityInput/subject': ['主体标识', 'Subject at the identity provider'],
  'SignInWay/is': ['登录方式', 'Kind of the way'],
  'SignInWay/label': ['登录方式名称', 'Name of the way'],
  'SignInWay/method': ['请求方法', 'Method of the request'],
  boundBy: ['绑定人', 'Bound by'],
  boundTo: ['绑定的统一身份', 'Identity that is bound to it'],
  endSessionUrl: ['统一身份认证的退出地址', 'Where the session at the provider ends'],
  issuer: ['身份提供者', 'Identity provider'],
  unboundBy: ['解除绑定人', 'Unbound by'],
  ways: ['登录方式', 'Ways to sign in'],
};
