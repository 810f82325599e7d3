/** 天猫 is 淘宝 to a joined file; '' says nothing. */
export function samePlatform(one: string, other: string): boolean {
  const bare = (platform: string) => (platform === 'tmall' ? 'taobao' : platform);
  return one === '' || other === '' || bare(one) === bare(other);
}
