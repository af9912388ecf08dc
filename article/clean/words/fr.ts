import type { Words } from './words';

/** French. */
export const fr: Words = {
  advertisement: [
    'publicité', 'publicités', 'pub', 'annonce', 'annonces', 'annonce publicitaire', 'sponsorisé', 'contenu sponsorisé', 'contenus sponsorisés', 'article sponsorisé',
    'la suite après cette publicité', 'la suite après la publicité', 'la suite de votre contenu après cette annonce', 'publicité - continuez la lecture ci-dessous',
    'contenu de nos partenaires', 'nos partenaires', 'partenaire', 'en partenariat', 'communiqué', 'publi-rédactionnel', 'passer la publicité', 'lire la suite après la publicité',
  ],
  comments: [
    'laisser un commentaire', 'laissez un commentaire', 'laisser une réponse', 'laissez une réponse', 'poster un commentaire', 'ajouter un commentaire', 'ajoutez un commentaire',
    'écrire un commentaire', 'écrivez un commentaire', 'publier un commentaire', 'déposer un commentaire', 'annuler la réponse', 'votre adresse e-mail ne sera pas publiée', 'votre adresse de messagerie ne sera pas publiée',
    'votre adresse email ne sera pas publiée', 'les champs obligatoires sont', 'champs obligatoires', 'cliquez pour commenter', 'cliquer pour commenter', 'enregistrer mon nom', 'enregistrer mon site',
    'connectez-vous pour commenter', 'vous devez être connecté', 'vous devez vous connecter', 'réagir', 'réagir à cet article', 'réagissez', 'soyez le premier à', 'voir les commentaires', 'voir tous les commentaires', 'lire les commentaires',
    'afficher les commentaires', 'les commentaires sont fermés', 'ce site utilise akismet', 'prévenez-moi de tous les nouveaux', 'participer à la discussion', 'commenter cet article', 'commenter',
  ],
  commentCounts: ['commentaire', 'commentaires', 'réaction', 'réactions', 'réponse', 'réponses', 'aucun commentaire', 'vos commentaires', 'vos réactions'],
  share: [
    'partager', 'partagez', 'partager sur', 'partager cet article', 'partagez cet article', 'partager l\'article', 'partager via', 'partager par', 'partager ceci', 'partager avec', 'tweeter', 'imprimer', 'imprimer cet article', 'envoyer par',
    'envoyer à un ami', 'copier le lien', 'lien copié', 'suivez-nous', 'suivez-nous sur', 'enregistrer l\'article', 'offrir l\'article', 'offrir cet article', 'écouter l\'article', 'écouter cet article', 'taille du texte', 'j\'aime ça', 'cliquez pour partager', 'cliquer pour partager', 'cliquer pour imprimer',
  ],
  newsletter: [
    'inscrivez-vous', 'inscrivez vous', 's\'inscrire à', 'abonnez-vous', 'abonnez vous', 's\'abonner', 'je m\'abonne', 'je m\'inscris', 'recevez', 'recevoir', 'ne manquez', 'ne ratez', 'newsletter', 'notre newsletter', 'nos newsletters', 'infolettre', 'lettre d\'information', 'votre adresse e-mail',
    'votre adresse mail', 'votre adresse email', 'votre e-mail', 'votre email', 'entrez votre adresse', 'saisissez votre', 'vous pouvez vous désinscrire', 'vous pourrez vous désinscrire', 'en vous inscrivant', 'merci pour votre inscription', 'soutenez',
  ],
  login: [
    'connexion', 'se connecter', 'connectez-vous', 's\'identifier', 'identifiez-vous', 'mon compte', 'créer un compte', 's\'inscrire', 'inscription', 'déjà abonné', 'déjà abonné ? connectez-vous', 'déjà abonné ? se connecter', 'déjà inscrit', 'mot de passe oublié', 'se souvenir de moi',
    'cet article est réservé aux abonnés', 'article réservé aux abonnés', 'réservé aux abonnés',
  ],
  cookies: [
    'ce site utilise des cookies', 'nous utilisons des cookies', 'nous et nos partenaires utilisons', 'nous et nos partenaires', 'en poursuivant votre navigation', 'en continuant votre navigation', 'en continuant à naviguer', 'tout accepter', 'tout refuser', 'accepter les cookies', 'accepter et fermer',
    'continuer sans accepter', 'gérer mes choix', 'gérer les cookies', 'paramétrer', 'paramètres des cookies', 'personnaliser mes choix',
  ],
  related: [
    'articles liés', 'article lié', 'articles similaires', 'articles connexes', 'articles associés', 'articles recommandés', 'sur le même sujet', 'sur le même thème', 'dans la même rubrique', 'vous aimerez aussi', 'vous pourriez aimer', 'vous pourriez aussi aimer', 'cela pourrait vous intéresser',
    'ça peut vous intéresser', 'ces articles peuvent vous intéresser', 'les plus lus', 'les articles les plus lus', 'le plus lu', 'les plus populaires', 'les plus partagés', 'à la une', 'à lire aussi', 'à lire également', 'à lire', 'lire aussi', 'lire également', 'voir aussi', 'à voir aussi', 'à découvrir', 'à découvrir aussi', 'dernières actualités', 'derniers articles', 'articles récents', 'les dernières actus',
    'nos autres articles', 'plus d\'articles', 'plus d\'infos', 'aussi dans l\'actu', 'dans l\'actualité', 'recommandé pour vous', 'recommandés pour vous', 'nous vous recommandons', 'la rédaction vous conseille', 'notre sélection', 'pour aller plus loin', 'sujets associés', 'thèmes associés', 'contenus liés',
  ],
  teaser: [
    'à lire aussi', 'à lire également', 'à lire', 'lire aussi', 'lire également', 'lire la suite', 'lisez aussi', 'lire', 'voir aussi', 'voir également', 'à voir', 'à voir aussi', 'à découvrir', 'à écouter', 'écouter aussi', 'sur le même sujet', 'pour aller plus loin', 'à relire', 'relire', 'plus d\'infos', 'notre dossier', 'découvrez aussi', 'en vidéo', 'vidéo',
  ],
  readMore: [
    'continuer la lecture', 'poursuivre la lecture', 'lire la suite', 'lire plus', 'lire l\'article', 'en savoir plus', 'voir plus', 'afficher plus', 'afficher la suite', 'charger plus', 'article suivant', 'article précédent', 'suivant', 'précédent', 'page suivante', 'page précédente', 'retour en haut', 'haut de page', 'retour', 'aller au contenu',
    'aller au contenu principal', 'voir la galerie', 'voir le diaporama', 'agrandir', 'agrandir l\'image', 'fermer', 'voir la vidéo', 'tout voir', 'voir tout', 'modifier',
  ],
  author: ['à propos de l\'auteur', 'à propos de l\'autrice', 'à propos des auteurs', 'à propos de l\'auteure', 'l\'auteur', 'l\'autrice', 'plus d\'articles de', 'du même auteur', 'tous les articles de', 'voir tous les articles de', 'tous ses articles', 'écrit par', 'biographie de l\'auteur', 'voir tous ses articles'],
  tags: ['tags', 'mots-clés', 'mots clés', 'étiquettes', 'étiquette', 'thèmes', 'sujets', 'catégories', 'catégorie', 'classé dans', 'publié dans', 'en lien avec'],
};
