import type { Language } from './language';

/** Portuguese. */
export const pt: Language = {
  code: 'pt',
  wordsPerMinute: 181,
  months: 'janeiro fev|fevereiro março|marco abril maio junho julho agosto setembro out|outubro novembro dez|dezembro',
  dates: {
    ordinals: 'º|ª',
    of: 'de',
    published: 'publicado',
    updated: 'atualizado',
    dateline: 'data',
  },
  bylines: {
    credits: 'texto|textos|entrevista|foto|fotos|fotografia|ilustração|vídeo|tradução|edição',
    by: 'por',
    looseBy: 'de',
    labels: 'autor|texto',
    and: 'e',
  },
  notSections: 'voltar|compartilhar$|partilhar$|patrocinado por|fechar$',
  smallPrint: {
    notices: [
      'todos os direitos reservados',
    ],
    readingTime: 'tempo de leitura',
  },
  phrases: {
    advertisement: 'publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após a publicidade|continua depois da publicidade|pub',
    comments: 'deixe um comentário|deixe uma resposta|deixar um comentário|deixe o seu comentário|escreva um comentário|adicionar comentário|cancelar resposta|o seu endereço de e-mail não será publicado|o seu endereço de email não será publicado|campos obrigatórios|salvar meus dados neste navegador|guardar o meu nome|faça login para comentar|ver comentários|ver todos os comentários|comentários encerrados',
    commentCounts: 'comentário|comentários|nenhum comentário|sem comentários|resposta|respostas',
    share: 'compartilhe|compartilhar|compartilhe isso|compartilhe esta notícia|compartilhar no|partilhe|partilhar|partilhar no|imprimir|copiar link|enviar por e-mail|siga-nos|siga-nos no|clique para compartilhar|clique para partilhar|tweetar|curtir isso|ouvir artigo',
    newsletter: 'assine nossa newsletter|assine a nossa newsletter|assine a newsletter|inscreva-se na|inscreva-se em|cadastre-se para receber|receba nossa newsletter|receba notícias|receba as notícias|subscreva a newsletter|subscreva a nossa|newsletter|digite seu e-mail|seu e-mail|seu melhor e-mail|assine já|assine agora',
    login: 'entrar|login|cadastre-se|criar conta|já é assinante|já tem conta|esqueceu a senha|esqueci minha senha|iniciar sessão|registar',
    cookies: 'este site usa cookies|este site utiliza cookies|utilizamos cookies|usamos cookies|nós e os nossos parceiros|ao continuar navegando|aceitar todos|rejeitar todos|gerir preferências|configurações de cookies|política de cookies',
    related: 'artigos relacionados|notícias relacionadas|relacionados|relacionadas|posts relacionados|conteúdo relacionado|leia também|veja também|você pode gostar|você também pode gostar|pode interessar|também pode gostar|mais lidas|mais lidos|as mais lidas|últimas notícias|notícias recentes|posts recentes|artigos recentes|em destaque|recomendados|recomendado para você|saiba mais sobre|mais sobre',
    teaser: 'leia também|leia mais|veja também|veja mais|confira também|saiba mais|assista|ouça|leia ainda|ver também|ler também|veja|leia',
    readMore: 'continue lendo|continuar lendo|continuar a ler|leia mais|ler mais|ver mais|veja mais|saiba mais|mostrar mais|carregar mais|próximo|anterior|próximo artigo|artigo anterior|voltar ao topo|voltar|ir para o conteúdo|fechar|ampliar|ver galeria|ver todos|voltar à lista|voltar para a lista|voltar ao início|baixar pdf|descarregar pdf|ocultar|mostrar tudo',
    appeal: 'este artigo foi|esta página foi|gostou deste|gostou desta|avalie este|avalie esta|clique em uma estrela|baixe o aplicativo|baixe o app|baixe nosso|descarregue a app|apoie o nosso|apoie o jornalismo|apoie-nos|faça uma doação|encontrou um erro|encontrou algum|viu algum erro|se gostou|torne-se membro|seja assinante',
    author: 'sobre o autor|sobre a autora|sobre os autores|mais artigos de|todos os posts de|ver todos os posts de|escrito por',
    tags: 'tags|etiquetas|categorias|categoria|assuntos|tópicos|publicado em|arquivado em',
  },
};
