/** Names of people, streets and towns by the language they are in, and the encodings such tables come in. */
export const names: readonly { readonly in: readonly string[]; readonly words: readonly string[] }[] = [
  {
    in: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    words:
      'Иванов Сергей Петрова Наталья Кузнецов Дмитрий Соколова Екатерина Морозов Алексей Волкова Ирина Зайцев Фёдор Щербакова Юлия Журавлёв Артём Хабаровск Челябинск улица Ленина склад общество'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1251', 'koi8-u'],
    words:
      'Шевченко Олександр Коваленко Надія Бондаренко Євген Ткаченко Ірина Кравченко Юрій Олійник Ганна Лисенко Їжакевич Ґудзь Хмельницький Чернівці Київ вулиця Січових'.split(
        ' ',
      ),
  },
  {
    in: ['euc-kr'],
    words:
      '김철수 이영희 박지훈 최수진 정민호 강서연 조현우 윤지민 장동건 임하늘 한가람 오세훈 서초구 권나라 황정민 부산시 해운대 주식회사 은행 계좌'.split(
        ' ',
      ),
  },
  {
    in: ['gb18030'],
    words:
      '王伟 李娜 张敏 刘洋 陈静 杨丽 赵强 黄磊 周杰 吴艳 徐涛 孙明 马超 朱琳 胡军 深圳市 南山区 有限公司 银行 账户'.split(
        ' ',
      ),
  },
  {
    in: ['big5'],
    words:
      '陳怡君 林志明 黃淑芬 張雅婷 李俊傑 王美玲 吳宗翰 劉家豪 蔡欣怡 楊冠宇 許建宏 鄭佩珊 臺北市 信義區 有限公司 銀行 帳戶'.split(
        ' ',
      ),
  },
  {
    in: ['shift_jis', 'euc-jp'],
    words:
      '佐藤健 鈴木一郎 高橋真由美 田中さくら 伊藤翔太 渡辺直樹 山本ひかり 中村愛 小林大輔 加藤結衣 吉田 トヨタ スズキ 東京都 新宿区 株式会社 銀行 口座'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1252', 'iso-8859-15', 'macintosh', 'ibm850'],
    words:
      'Müller Jürgen Schäfer Größe Straße Köhler Jörg Weiß François Hélène Lefèvre Chloé Benoît Noël José Muñoz Núñez García João Gonçalves Sørensen Åse Bjørn Strömberg Väinö Öberg Niccolò'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1250', 'iso-8859-2', 'ibm852'],
    words:
      'Łukasz Wójcik Zieliński Dąbrowska Kamińska Grażyna Święcicki Dvořák Novotný Černý Procházka Růžena Šárka Žofie Kováč Ľubomír Szabó Győző Erzsébet Tűzoltó Đorđević Živković Ćosić'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1254'],
    words:
      'Yılmaz Şahin Çelik Özdemir Aydın Öztürk Kılıç Doğan Aslan Çetin Koç Kurt Şimşek Güneş Ayşe İbrahim Hüseyin Oğuz Beşiktaş'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1257', 'iso-8859-13', 'iso-8859-4'],
    words:
      'Bērziņš Kalniņš Ozoliņš Jānis Līga Pēteris Žydrūnas Šarūnas Rūta Jūratė Kęstutis Jansons Zariņa Šiauliai Panevėžys Daugavpils Jūrmala Rēzekne'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1253', 'iso-8859-7'],
    words:
      'Παπαδόπουλος Γεώργιος Μαρία Νικολάου Ιωάννης Αικατερίνη Δημητρίου Κωνσταντίνος Βασιλική Ελένη Θεσσαλονίκη Πειραιάς Αθήνα οδός εταιρεία'.split(
        ' ',
      ),
  },
  {
    in: ['windows-1255', 'iso-8859-8'],
    words: 'כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן יוסף משה שרה רחל דוד מיכל תל-אביב ירושלים חיפה רחוב חברה'.split(
      ' ',
    ),
  },
  {
    in: ['windows-1256', 'iso-8859-6'],
    words: 'محمد أحمد فاطمة عبدالله خالد يوسف مريم إبراهيم حسن علي القاهرة دمشق بغداد شركة شارع حساب مصرف سليمان'.split(
      ' ',
    ),
  },
  {
    in: ['windows-874'],
    words: 'สมชาย สมหญิง ประเสริฐ วิไลวรรณ ณรงค์ กรุงเทพ เชียงใหม่ ธนาคาร บริษัท ถนนสุขุมวิท บัญชี ศรีสุข'.split(' '),
  },
]
