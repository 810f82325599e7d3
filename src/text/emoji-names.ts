/**
 * The codes that chat desks write for their small pictures when a chat is exported or copied as text: names in brackets
 * (WeChat, QQ, 飞鸽, 拼多多, 快手, 小红书, Weibo) and slash codes (旺旺; QQ and old WeChat). A closed list: other words in
 * brackets are words. Left out are names that a text in brackets more likely means: 红包, 礼物, 钱, 福, 图片.
 */

/** Names in brackets: [微笑]. 小红书 writes R or H after its own: [偷笑R]. */
export const EMOJI_NAMES: readonly string[] =
  `微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 睡觉 大哭 尴尬 发怒 调皮 呲牙 龇牙 惊讶 难过 酷 冷汗 囧 抓狂 吐 偷笑 愉快 可爱 白眼 傲慢 饥饿 困 惊恐
  流汗 憨笑 大兵 悠闲 奋斗 咒骂 疑问 嘘 晕 疯了 折磨 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险
  亲亲 吓 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 加油加油 汗 天啊 Emm 社会社会 旺柴 好的 打脸 哇 翻白眼
  666 让我看看 叹气 苦涩 裂开 嘴唇 爱心 心碎 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 差劲 爱你 NO OK ok 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 示爱 菜刀
  炸弹 便便 月亮 太阳 庆祝 发 發 烟花 爆竹 猪头 西瓜 篮球 乒乓 米饭 饭 闪电 刀 足球 瓢虫 爱情 飞吻 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 挥手 激动
  街舞 献吻 左太极 右太极 泪奔 无奈 小纠结 喷血 斜眼笑 doge 惊喜 骚扰 笑哭 我最美 点赞 赞 托腮 托脸 眨眼睛 大怨种 生气 愤怒 怒 尬笑 酷拽 舔屏 看
  比心 送心 感谢 谢谢老板 抱抱 抱抱你 大笑 小鼓掌 来看我 一起加油 灵光一闪 惊呆 震惊 绿帽子 黑脸 泣不成声 互粉 去污粉 吐舌 吐舌头 吐血 不失礼貌的微笑
  思考 鲜花 给力 威武 心 悲伤 伤心 泪 哭 笑 笑cry 允悲 哈哈 嘻嘻 偷乐 开心 高兴 憧憬 钟情 飘飘 石化 汗颜 自拍 喝奶茶 暗中观察 买爆 色色 哭惹
  萌萌哒 斜眼 派对 吧唧 扶墙 红色心形 老铁 双鸡 good 微风 话筒 蜡烛 拜拜 坏笑脸 期待 乖 馋嘴 挖鼻 拜年 抛媚眼 花痴 害怕 疲惫 疑惑 乞求 无聊
  忧伤 鼻血 大汗 流口水 安慰 财迷 大侠 飞 加一 收到啦
  Smile Grimace Drool Scowl CoolGuy Sob Shy Silent Sleep Cry Awkward Angry Tongue Grin Surprise Frown Ruthless Blush Scream Puke Chuckle Joyful Slight
  Smug Hungry Drowsy Panic Sweat Laugh Loafer Commando Determined Strive Scold Shocked Doubt Shhh Dizzy Tormented Toasted Skull Hammer Wave Speechless
  NosePick Clap Shame Trick Yawn Pooh-pooh Shrunken TearingUp Sly Kiss Wrath Whimper Cleaver Watermelon Beer Coffee Pig Rose Wilt Lips Heart BrokenHeart
  Lightning Bomb Dagger Soccer Ladybug Poop Moon Sun Hug ThumbsUp ThumbsDown Shake Peace Victory Fight Salute Beckon Fist Pinky RockOn Nuh-uh InLove
  Blowkiss Waddle Tremble Twirl Facepalm Smirk Smart Concerned Yeah! Chick Hey`.split(/\s+/u);

/** What stands after /: in the codes of 旺旺, then of QQ and old WeChat; of two that begin alike the longer one is read. */
export const SLASH_CODES: readonly string[] =
  `^_^ ^$^ Q 815 809 ^O^ 081 087 086 H 012 806 b ^x^ 814 ^W^ 080 066 807 805 071 072 065 804 813 818 015 084 801 811 ? 077 083 817 ! 068 079 028 026 007
  816 '"" 802 027 (Zz...) *&* 810 >_< 018 >O< 020 044 819 085 812 " >M< >@< 076 069 O 067 043 P 808 >W< 073 008 803 074 O=O 036 039 045 046 048 047
  girl man 052 (OK) 8*8 )-( lip -F -W Y qp $ % (&) @ ~B U*U clock R C plane 075
  :) :~ :B :| 8-) :< :$ :X :Z :'( :-| :@ :P :D :O :( :+ --b :Q :T ,@P ,@-D :d ,@o :g |-) :! :L :> :,@ ,@f :-S ,@x ,@@ :8 ,@! !!! xx bye wipe dig
  handclap &-( B-) <@ @> :-O >-| P-( :'| X-) :* @x pd <W> beer basketb oo coffee eat pig rose fade showlove heart break cake li bome kn footb ladybug
  shit moon sun gift hug strong weak share v @) jj @@ bad lvu no ok love <L> jump shake <O> circle kotow turn skip oY #-0 hiphot kiss <& &>`.split(/\s+/u);
