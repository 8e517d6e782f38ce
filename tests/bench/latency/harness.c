// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later
/* Black-box editor benchmark: XTest + XDamage + XShm pixels + /proc.  See README. */
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/Xatom.h>
#include <X11/keysym.h>
#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <dirent.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef struct { int x, y, w, h; } Rect;
static Display *D; static Window R; static int SW, SH, dmg_ev;
static XShmSegmentInfo shm; static Atom aClientList;
static Rect pane[2]; static int npane = 1;              /* 0 editor, 1 preview */
static uint32_t *ref[2];                                /* reference pixels of each pane */
static FILE *out; static const char *outdir = ".";
static pid_t child; static long TCK;
static double t_exec, t_map = -1; static Window mainwin; static int mainw, mainh;

static double now(void){ struct timespec t; clock_gettime(CLOCK_MONOTONIC,&t); return t.tv_sec*1e3 + t.tv_nsec/1e6; } /* ms */
static void put(const char *k, const char *fmt, ...){ va_list a; va_start(a,fmt); fprintf(out,"%s\t",k); vfprintf(out,fmt,a); fputc('\n',out); va_end(a); fflush(out); }

/* ---------- pixels ---------- */
static uint32_t *grab(Rect r, int *stride){            /* valid until next grab */
    static XImage *im; static int iw, ih;
    if(!im || iw!=r.w || ih!=r.h){ if(im){ im->data=NULL; XDestroyImage(im);} im=XShmCreateImage(D,DefaultVisual(D,0),24,ZPixmap,shm.shmaddr,&shm,r.w,r.h); iw=r.w; ih=r.h; }
    XShmGetImage(D,R,im,r.x,r.y,AllPlanes); *stride=im->bytes_per_line/4; return (uint32_t*)im->data;
}
static int clip(Rect *a, Rect b){ int x2=a->x+a->w<b.x+b.w?a->x+a->w:b.x+b.w, y2=a->y+a->h<b.y+b.h?a->y+a->h:b.y+b.h;
    if(a->x<b.x)a->x=b.x; if(a->y<b.y)a->y=b.y; a->w=x2-a->x; a->h=y2-a->y; return a->w>0&&a->h>0; }
static inline int pdiff(uint32_t a, uint32_t b){ for(int s=0;s<24;s+=8){ int d=(int)((a>>s)&255)-(int)((b>>s)&255); if(d>8||d<-8) return 1;} return 0; }
/* compare damaged part of pane p with ref; update ref; return changed pixels, bbox in *bb */
static int diff_update(int p, Rect d, Rect *bb){
    if(!clip(&d,pane[p])) return 0;
    int st; uint32_t *px=grab(d,&st); int n=0,x0=1<<20,x1=-1,y0=1<<20,y1=-1;
    for(int y=0;y<d.h;y++){ uint32_t *a=px+(size_t)y*st, *b=ref[p]+(size_t)(d.y-pane[p].y+y)*pane[p].w+(d.x-pane[p].x);
        if(!memcmp(a,b,4*d.w)) continue;
        for(int x=0;x<d.w;x++) if(a[x]!=b[x]){ if(pdiff(a[x],b[x])){ n++; if(x<x0)x0=x; if(x>x1)x1=x; if(y<y0)y0=y; if(y>y1)y1=y; } b[x]=a[x]; } }
    if(n){ bb->x=d.x+x0; bb->y=d.y+y0; bb->w=x1-x0+1; bb->h=y1-y0+1; } return n;
}
static void take_ref(void){ for(int p=0;p<npane;p++){ int st; uint32_t *px=grab(pane[p],&st); for(int y=0;y<pane[p].h;y++) memcpy(ref[p]+(size_t)y*pane[p].w,px+(size_t)y*st,4*pane[p].w);} }
static void shot(const char *name){ char f[600]; snprintf(f,sizeof f,"%s/%s.ppm",outdir,name); FILE *o=fopen(f,"wb"); if(!o)return;
    Rect r={0,0,SW,SH}; int st; uint32_t *px=grab(r,&st); fprintf(o,"P6\n%d %d\n255\n",SW,SH); unsigned char *row=malloc(SW*3);
    for(int y=0;y<SH;y++){ for(int x=0;x<SW;x++){ uint32_t v=px[(size_t)y*st+x]; row[3*x]=v>>16; row[3*x+1]=v>>8; row[3*x+2]=v; } fwrite(row,3,SW,o);} free(row); fclose(o); }

/* ---------- events: collect damage per pane ---------- */
typedef struct { double t; int n; Rect bb; } Chg;       /* t: arrival of first damage event of the batch */
static int real_change(Chg *c){ return c->n>=3 && c->bb.w>=4; }   /* wider than a blinking caret */
static int pump(double until, Chg c[2], int want){       /* process events until time or a *real* change in pane `want` (-1: none; 2: any batch) */
    for(int p=0;p<2;p++) c[p].n=0;
    for(;;){
        Rect u[2]; int has[2]={0,0}; double td=0; int any=0;
        while(XPending(D)){ XEvent e; XNextEvent(D,&e); 
            if(e.type==dmg_ev+XDamageNotify){ XDamageNotifyEvent *d=(void*)&e; if(!any){td=now();any=1;}
                for(int p=0;p<npane;p++){ Rect r={d->area.x,d->area.y,d->area.width,d->area.height}; if(!clip(&r,pane[p])) continue;
                    if(!has[p]){u[p]=r;has[p]=1;} else { int x2=u[p].x+u[p].w,y2=u[p].y+u[p].h; if(r.x+r.w>x2)x2=r.x+r.w; if(r.y+r.h>y2)y2=r.y+r.h; if(r.x<u[p].x)u[p].x=r.x; if(r.y<u[p].y)u[p].y=r.y; u[p].w=x2-u[p].x;u[p].h=y2-u[p].y; } }
            } else if(e.type==PropertyNotify && e.xproperty.atom==aClientList){ Atom ty;int f;unsigned long n,ba;unsigned char*pr=NULL;
                double t=now(); if(XGetWindowProperty(D,R,aClientList,0,64,False,XA_WINDOW,&ty,&f,&n,&ba,&pr)==Success&&pr){ Window*w=(Window*)pr;
                    for(unsigned long i=0;i<n;i++){ XWindowAttributes wa; if(XGetWindowAttributes(D,w[i],&wa)&&wa.width>=300&&wa.height>=200&&t_map<0){ t_map=t; mainwin=w[i]; } if(w[i]==mainwin){mainw=wa.width;mainh=wa.height;} } XFree(pr);} }
        }
        if(any){ int hit=0; for(int p=0;p<npane;p++) if(has[p]){ Chg k; k.n=diff_update(p,u[p],&k.bb); k.t=td; if(k.n&&(!c[p].n||real_change(&k))){ if(!(c[p].n&&real_change(&c[p]))) c[p]=k; } if(real_change(&c[p])&&(p==want||want==2)) hit=1; }
            if(hit) return 1; }
        double left=until-now(); if(left<=0) return 0;
        if(XPending(D)) continue;
        struct pollfd pf={ConnectionNumber(D),POLLIN,0}; 
        struct timespec ts={(time_t)(left/1e3),(long)((left-1e3*(long)(left/1e3))*1e6)}; ppoll(&pf,1,&ts,NULL);
    }
}

/* ---------- /proc ---------- */
typedef struct { int pid, ppid; double cpu, ccpu; char comm[32]; int desc; } P;
static P pr[4096]; static int npr;
static void scan(void){ DIR*d=opendir("/proc"); struct dirent*e; npr=0; while((e=readdir(d))&&npr<4096){ if(e->d_name[0]<'0'||e->d_name[0]>'9')continue; char f[300],b[1024]; snprintf(f,300,"/proc/%s/stat",e->d_name);
        FILE*s=fopen(f,"r"); if(!s)continue; size_t n=fread(b,1,1023,s); fclose(s); b[n]=0; char*q=strrchr(b,')'),*o=strchr(b,'('); if(!q||!o)continue; P*x=&pr[npr++]; x->pid=atoi(b); *q=0; snprintf(x->comm,32,"%s",o+1);
        unsigned long ut,st;long cu,cs; char S; sscanf(q+2,"%c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu %ld %ld",&S,&x->ppid,&ut,&st,&cu,&cs); x->cpu=(ut+st)*1e3/TCK; x->ccpu=(cu+cs)*1e3/TCK; x->desc=0; } closedir(d);
    int self=getpid(),ch=1; while(ch){ ch=0; for(int i=0;i<npr;i++) if(!pr[i].desc&&pr[i].pid!=self){ if(pr[i].ppid==self){pr[i].desc=1;ch=1;} else for(int j=0;j<npr;j++) if(pr[j].desc&&pr[j].pid==pr[i].ppid){pr[i].desc=1;ch=1;break;} } } }
static double tree_cpu(void){ scan(); double s=0; int self=getpid(); for(int i=0;i<npr;i++){ if(pr[i].desc) s+=pr[i].cpu+pr[i].ccpu; if(pr[i].pid==self) s+=pr[i].ccpu; } return s; } /* ms, includes reaped children */
static int xpid; static double x_cpu(void){ for(int i=0;i<npr;i++) if(pr[i].pid==xpid) return pr[i].cpu; return 0; } /* after scan() */
static double busy_cpu(void){ FILE*f=fopen("/proc/stat","r"); unsigned long a[8]={0}; if(fscanf(f,"cpu %lu %lu %lu %lu %lu %lu %lu %lu",a,a+1,a+2,a+3,a+4,a+5,a+6,a+7)){}; fclose(f); return (a[0]+a[1]+a[2]+a[5]+a[6]+a[7])*1e3/TCK; }
static double self_cpu(void){ struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID,&t); return t.tv_sec*1e3+t.tv_nsec/1e6; }
static void memory(const char*tag){ scan(); long rss=0,pss=0; int n=0; char names[800]=""; for(int i=0;i<npr;i++) if(pr[i].desc){ char f[64],l[256]; snprintf(f,64,"/proc/%d/smaps_rollup",pr[i].pid); FILE*s=fopen(f,"r"); if(!s)continue; long r=0,p=0,v; while(fgets(l,256,s)){ if(sscanf(l,"Rss: %ld",&v)==1)r=v; if(sscanf(l,"Pss: %ld",&v)==1)p=v; } fclose(s); rss+=r;pss+=p;n++; size_t L=strlen(names); if(L<700)snprintf(names+L,800-L,"%s:%ldM ",pr[i].comm,p/1024); }
    char k[64]; snprintf(k,64,"%s_rss_mb",tag); put(k,"%.1f",rss/1024.0); snprintf(k,64,"%s_pss_mb",tag); put(k,"%.1f",pss/1024.0); snprintf(k,64,"%s_procs",tag); put(k,"%d %s",n,names); }
static void reap(void){ while(waitpid(-1,NULL,WNOHANG)>0); }

/* wait until no real pixel change and tree CPU < 8 % for `quiet` ms; returns 1 if quiet */
static double idle_rate;   /* idle burn of the app (caret blink etc.), ms per ms, measured before typing */
static int settle(double quiet, double maxms, double *busy_end){ double t0=now(),last=t0; enum{H=5}; double ct[H],cc[H]; int k=0; if(busy_end)*busy_end=t0;
    for(int i=0;i<H;i++){ct[i]=t0;cc[i]=tree_cpu();}
    while(now()-t0<maxms){ Chg c[2]; pump(now()+100,c,-1); for(int p=0;p<npane;p++) if(real_change(&c[p])) last=now(); double t=now(),u=tree_cpu(),dt=t-ct[k]; reap();
        if(dt>150 && (u-cc[k]-12)/dt>0.10+2*idle_rate){ last=t-100>last?t-100:last; if(busy_end)*busy_end=t; } ct[k]=t; cc[k]=u; k=(k+1)%H; if(t-last>=quiet) return 1; } return 0; }

/* ---------- input ---------- */
static void raw_key(KeySym ks, int ctrl, int shift, int alt, double *t){ KeyCode kc=XKeysymToKeycode(D,ks); if(!kc) return; if(XkbKeycodeToKeysym(D,kc,0,0)!=ks&&XkbKeycodeToKeysym(D,kc,0,1)==ks) shift=1;
    KeyCode C=XKeysymToKeycode(D,XK_Control_L),S=XKeysymToKeycode(D,XK_Shift_L),A=XKeysymToKeycode(D,XK_Alt_L);
    if(ctrl)XTestFakeKeyEvent(D,C,1,0); if(alt)XTestFakeKeyEvent(D,A,1,0); if(shift)XTestFakeKeyEvent(D,S,1,0);
    if(t)*t=now(); XTestFakeKeyEvent(D,kc,1,0); XTestFakeKeyEvent(D,kc,0,0);
    if(shift)XTestFakeKeyEvent(D,S,0,0); if(alt)XTestFakeKeyEvent(D,A,0,0); if(ctrl)XTestFakeKeyEvent(D,C,0,0); XFlush(D); }
static void named_key(const char *s){ int c=0,h=0,a=0; char b[64]; for(;;){ if(!strncmp(s,"ctrl+",5)){c=1;s+=5;} else if(!strncmp(s,"shift+",6)){h=1;s+=6;} else if(!strncmp(s,"alt+",4)){a=1;s+=4;} else break; } snprintf(b,64,"%s",s); KeySym k=XStringToKeysym(b); raw_key(k,c,h,a,NULL); }
static KeySym char_sym(char c){ if(c==' ')return XK_space; if(c=='\n') return XK_Return; return (KeySym)(unsigned char)c; }
/* actions: key=ctrl+Home  rep=N,Down  type=text_with_underscores_as_spaces  click=X,Y  mclick=X,Y  drag=X,Y,X2,Y2  sleep=MS  quiet=MAXMS  shot=NAME */
static void actions(const char *s0){ char *s=strdup(s0),*sv,*t; for(t=strtok_r(s," \n\t",&sv);t;t=strtok_r(NULL," \n\t",&sv)){ char*v=strchr(t,'='); if(!v)continue; *v++=0; Chg c[2]; int x,y,x2,y2,n; char k[64];
        if(!strcmp(t,"key")) named_key(v); else if(!strcmp(t,"rep")){ if(sscanf(v,"%d,%63s",&n,k)==2) while(n-->0){ named_key(k); pump(now()+15,c,-1);} }
        else if(!strcmp(t,"type")) for(;*v;v++){ raw_key(char_sym(*v=='_'?' ':*v),0,0,0,NULL); pump(now()+30,c,-1); }
        else if(!strcmp(t,"click")||!strcmp(t,"mclick")){ if(sscanf(v,"%d,%d",&x,&y)==2){ int b=t[0]=='m'?2:1; XTestFakeMotionEvent(D,-1,x,y,0); XFlush(D); pump(now()+50,c,-1); XTestFakeButtonEvent(D,b,1,0); XTestFakeButtonEvent(D,b,0,0); XFlush(D);} }
        else if(!strcmp(t,"move")){ if(sscanf(v,"%d,%d",&x,&y)==2){ XTestFakeMotionEvent(D,-1,x,y,0); XFlush(D);} }
        else if(!strcmp(t,"drag")){ if(sscanf(v,"%d,%d,%d,%d",&x,&y,&x2,&y2)==4){ XTestFakeMotionEvent(D,-1,x,y,0); XFlush(D); pump(now()+80,c,-1); XTestFakeButtonEvent(D,1,1,0); XFlush(D); for(int i=1;i<=10;i++){ pump(now()+30,c,-1); XTestFakeMotionEvent(D,-1,x+(x2-x)*i/10,y+(y2-y)*i/10,0); XFlush(D);} pump(now()+80,c,-1); XTestFakeButtonEvent(D,1,0,0); XFlush(D);} }
        else if(!strcmp(t,"quiet")){ settle(600,atof(v),NULL); continue; } else if(!strcmp(t,"shot")) shot(v);
        pump(now()+(!strcmp(t,"sleep")?atof(v):80),c,-1); } free(s); }

/* ---------- statistics ---------- */
static int cmpd(const void*a,const void*b){ double x=*(double*)a,y=*(double*)b; return x<y?-1:x>y; }
static double pct(double*v,int n,double p){ if(!n) return -1; int i=(int)(p*n+0.999999)-1; if(i<0)i=0; if(i>=n)i=n-1; return v[i]; }
static void stats(const char*ph,const char*m,double*v,int n,int miss){ qsort(v,n,sizeof*v,cmpd); char k[96]; snprintf(k,96,"%s_%s",ph,m); if(!n){ put(k,"n/a n=0 missed=%d",miss); return; } put(k,"p50=%.1f p95=%.1f p99=%.1f max=%.1f n=%d missed=%d",pct(v,n,.5),pct(v,n,.95),pct(v,n,.99),v[n-1],n,miss); }

static const char *TXT="the quick brown fox jumps over a lazy dog and ";
static int dbg;
static void typing(const char*ph,int N,double gap,int NI,double keymax,double phasemax){
    static double e[10000],v[10000]; char k[96]; Chg c[2]; int ne=0,miss=0,i;
    take_ref(); double q0=now(),cpu0=tree_cpu(); pump(q0+1200,c,-1); double idle=(tree_cpu()-cpu0)/(now()-q0); /* idle burn, ms/ms */
    snprintf(k,96,"%s_idle_cpu_pct",ph); put(k,"%.2f",100*idle); idle_rate=idle<0.15?idle:0.15;
    double ts=now(),b0=busy_cpu(),sc0=self_cpu(); cpu0=tree_cpu(); double x0=x_cpu(); int npv=0; double lastpv=-1,gappv=0; double sched=now();
    for(i=0;i<N&&i<10000&&now()-ts<phasemax;i++){ /* closed loop: next key at the scheduled slot or, if later, when the previous one has painted */
        while(now()<sched){ pump(sched,c,1); if(npane>1&&real_change(&c[1])){ npv++; if(lastpv>0&&c[1].t-lastpv>gappv)gappv=c[1].t-lastpv; lastpv=c[1].t; } }
        double t; raw_key(char_sym(TXT[i%46]),0,0,0,&t); int sp=TXT[i%46]==' '; double lim=t+(sp?gap*0.9:keymax); int got=0; /* a space paints no ink: timed only if the caret move is seen, never a miss */
        while(now()<lim){ pump(lim,c,2); if(npane>1&&real_change(&c[1])){ npv++; if(lastpv>0&&c[1].t-lastpv>gappv)gappv=c[1].t-lastpv; lastpv=c[1].t; } if(real_change(&c[0])&&c[0].t>t){ e[ne++]=c[0].t-t; got=1; break; } if(dbg&&c[0].n) fprintf(stderr,"  [%d] small change n=%d w=%d h=%d at %.1f\n",i,c[0].n,c[0].bb.w,c[0].bb.h,c[0].t-t); }
        if(dbg) fprintf(stderr,"key %d '%c' %s %.1f\n",i,TXT[i%46],got?"painted":"none",got?e[ne-1]:-1);
        if(!got&&!sp) miss++; sched+=gap; if(sched<now()) sched=now(); }
    double te=now(); int quiet=settle(1000,15000,NULL); double tq=now(),cpu1=tree_cpu(),x1=x_cpu(),b1=busy_cpu(),sc1=self_cpu();
    stats(ph,"key_to_editor_ms",e,ne,miss);
    snprintf(k,96,"%s_eff_rate_hz",ph); put(k,"%.2f",i/((te-ts)/1e3));
    snprintf(k,96,"%s_cpu_ms_per_key",ph); put(k,"%.2f",((cpu1-cpu0)-idle*(tq-ts))/i);
    snprintf(k,96,"%s_cpu_raw_ms_per_key",ph); put(k,"%.2f",(cpu1-cpu0)/i);
    snprintf(k,96,"%s_xserver_cpu_ms_per_key",ph); put(k,"%.2f",(x1-x0)/i);
    snprintf(k,96,"%s_noise_cpu_pct",ph); put(k,"%.1f",100*((b1-b0)-(cpu1-cpu0)-(x1-x0)-(sc1-sc0))/(tq-ts)); /* other jobs, % of one core */
    snprintf(k,96,"%s_settled_after_ms",ph); put(k,"%.0f%s",tq-te-1000,quiet?"":" (not quiet)");
    if(npane>1){ snprintf(k,96,"%s_preview_updates",ph); put(k,"%d of %d keys, longest gap %.0f ms",npv,i,gappv); }
    if(NI<=0){ snprintf(k,96,"%s-typed",ph); shot(k); }
    if(NI>0){ int nv=0,mv=0,streak=0; double pwait=keymax<5000?keymax:5000; ne=miss=0; double ti=now(); take_ref(); /* isolated keys: exact key -> preview */
        for(i=0;i<NI&&now()-ti<phasemax;i++){ double t; raw_key("abcdefghijklmnopqrstuvwxyz"[(i*7)%26],0,0,0,&t); double lim=t+keymax,te1=-1,tp=-1;
            while(now()<lim&&(te1<0||(npane>1&&tp<0&&streak<2&&now()<t+pwait))){ pump(te1<0?lim:t+pwait<lim?t+pwait:lim,c,2); if(te1<0&&real_change(&c[0]))te1=c[0].t; if(npane>1&&tp<0&&real_change(&c[1]))tp=c[1].t; }
            if(te1>0)e[ne++]=te1-t; else miss++; if(npane>1){ if(tp>0){v[nv++]=tp-t;streak=0;} else {mv++;streak++;} }
            settle(300,3000,NULL); pump(now()+(i*37)%100,c,-1); }
        stats(ph,"iso_key_to_editor_ms",e,ne,miss); if(npane>1) stats(ph,"iso_key_to_preview_ms",v,nv,mv); snprintf(k,96,"%s-iso",ph); shot(k); }
}

static Rect prect(const char*s){ Rect r={0,0,0,0}; sscanf(s,"%d,%d,%d,%d",&r.x,&r.y,&r.w,&r.h); return r; }
static int xerr(Display*d,XErrorEvent*e){ return 0; }
static void on_alarm(int s){ (void)s; fprintf(stderr,"harness: hard time limit\n"); scan(); for(int i=0;i<npr;i++) if(pr[i].desc) kill(pr[i].pid,SIGKILL); _exit(3); }

int main(int ac,char**av){ int N=200,NI=20; double rate=10,maxload=120000,keymax=10000,phasemax=60000; const char*setup=NULL; const char*ph[16],*act[16]; int nph=0; const char*outf=NULL; int o,hard=900;
    while((o=getopt(ac,av,"+e:p:s:c:n:i:r:o:f:L:K:T:H:"))!=-1) switch(o){ case 'e':pane[0]=prect(optarg);break; case 'p':if(strcmp(optarg,"none")){pane[1]=prect(optarg);npane=2;}break; case 's':setup=optarg;break;
        case 'c':{ char*q=strchr(optarg,':'); *q=0; ph[nph]=optarg; act[nph++]=q+1; }break; case 'n':N=atoi(optarg);break; case 'i':NI=atoi(optarg);break; case 'r':rate=atof(optarg);break; case 'o':outdir=optarg;break; case 'f':outf=optarg;break;
        case 'L':maxload=1e3*atof(optarg);break; case 'K':keymax=1e3*atof(optarg);break; case 'T':phasemax=1e3*atof(optarg);break; case 'H':hard=atoi(optarg);break; }
    dbg=getenv("HDEBUG")!=NULL; if(getenv("XVFB_PID"))xpid=atoi(getenv("XVFB_PID")); out=outf?fopen(outf,"w"):stdout; TCK=sysconf(_SC_CLK_TCK); D=XOpenDisplay(NULL); if(!D){fprintf(stderr,"no display\n");return 1;} XSetErrorHandler(xerr); signal(SIGALRM,on_alarm); alarm(hard);
    R=DefaultRootWindow(D); SW=DisplayWidth(D,0); SH=DisplayHeight(D,0); int er; XDamageQueryExtension(D,&dmg_ev,&er); aClientList=XInternAtom(D,"_NET_CLIENT_LIST",False);
    XShmCreateImage(D,DefaultVisual(D,0),24,ZPixmap,NULL,&shm,SW,SH); shm.shmid=shmget(IPC_PRIVATE,(size_t)SW*SH*4,IPC_CREAT|0600); shm.shmaddr=shmat(shm.shmid,0,0); shm.readOnly=False; XShmAttach(D,&shm); XSync(D,False); shmctl(shm.shmid,IPC_RMID,0);
    Rect full={0,0,SW,SH}; for(int p=0;p<npane;p++){ if(!pane[p].w) pane[p]=full; clip(&pane[p],full); ref[p]=calloc((size_t)pane[p].w*pane[p].h,4); }
    XSelectInput(D,R,PropertyChangeMask); XDamageCreate(D,R,XDamageReportRawRectangles); XSync(D,False);
    prctl(PR_SET_CHILD_SUBREAPER,1); take_ref();
    double b0=busy_cpu(),s0=self_cpu(); t_exec=now(); child=fork(); if(!child){ close(ConnectionNumber(D)); setsid(); execvp(av[optind],av+optind); _exit(127); }
    /* start-up: keep a grey snapshot of each pane whenever it really changed */
    enum{MS=300}; static struct{double t;uint8_t*g[2];} sn[MS]; int ns=0; double last=now(),tc=last,c0=0,busy_end=last; int dead=0;
    while(now()-t_exec<maxload){ Chg c[2]; pump(now()+60,c,2); double t=now(); int rc=0; for(int p=0;p<npane;p++) if(real_change(&c[p])) rc=1;
        if(rc){ last=t; if(ns<MS){ double tt=1e18; for(int p=0;p<npane;p++){ size_t n=(size_t)pane[p].w*pane[p].h; sn[ns].g[p]=malloc(n); for(size_t i=0;i<n;i++) sn[ns].g[p][i]=(ref[p][i]>>8)&255; if(real_change(&c[p])&&c[p].t<tt)tt=c[p].t; } sn[ns++].t=tt; } }
        if(t-tc>=250){ double k=tree_cpu(); reap(); if((k-c0)/(t-tc)>0.12){ busy_end=t; } c0=k; tc=t; int alive=0; for(int i=0;i<npr;i++) alive+=pr[i].desc; if(!alive&&t-t_exec>3000){dead=1;break;} }
        double lm=last>busy_end?last:busy_end; if(t_map>0&&ns&&t-lm>2000) break; }
    put("load","%s",dead?"DIED":now()-t_exec>=maxload?"TIMEOUT (not idle)":"ok"); put("t_map_ms","%.0f",t_map<0?-1:t_map-t_exec); put("main_window","%dx%d",mainw,mainh);
    take_ref(); for(int p=0;p<npane;p++){ size_t n=(size_t)pane[p].w*pane[p].h; uint8_t*F=malloc(n); long h[256]={0}; for(size_t i=0;i<n;i++){F[i]=(ref[p][i]>>8)&255;h[F[i]]++;} int bg=0; for(int i=0;i<256;i++) if(h[i]>h[bg])bg=i; long inkF=0; for(size_t i=0;i<n;i++) if(abs(F[i]-bg)>40)inkF++;
        double tf=-1,tst=-1; for(int s=0;s<ns;s++){ long ink=0,mt=0; for(size_t i=0;i<n;i++){ int a=abs(sn[s].g[p][i]-bg)>40,f=abs(F[i]-bg)>40; ink+=a; if(f&&abs((int)sn[s].g[p][i]-F[i])<=24) mt++; } 
            if(tf<0&&ink>=0.3*inkF&&ink<=3*inkF&&inkF>500) tf=sn[s].t-t_exec; if(mt>=0.98*inkF){ if(tst<0) tst=sn[s].t-t_exec; } else tst=-1; }
        put(p?"preview_ink_px":"editor_ink_px","%ld",inkF); put(p?"t_preview_first_ms":"t_text_first_ms","%.0f",tf); put(p?"t_preview_stable_ms":"t_text_stable_ms","%.0f",tst); free(F); }
    for(int s=0;s<ns;s++) for(int p=0;p<npane;p++) free(sn[s].g[p]);
    put("t_idle_ms","%.0f",busy_end-t_exec); put("start_cpu_ms","%.0f",tree_cpu()); put("start_noise_cpu_pct","%.1f",100*((busy_cpu()-b0)-tree_cpu()-(self_cpu()-s0))/(now()-t_exec)); memory("load"); shot("loaded");
    if(!dead){ if(setup){ actions(setup); int q=settle(1500,maxload,NULL); put("setup","%s",q?"quiet":"not quiet"); memory("setup"); shot("setup"); }
        for(int i=0;i<nph;i++){ take_ref(); actions(act[i]); settle(1200,20000,NULL); typing(ph[i],N,1e3/rate,NI,keymax,phasemax); }
        if(nph) memory("end"); }
    scan(); for(int i=0;i<npr;i++) if(pr[i].desc) kill(pr[i].pid,SIGTERM); usleep(250000); for(int r=0;r<5;r++){ scan(); int n=0; for(int i=0;i<npr;i++) if(pr[i].desc){kill(pr[i].pid,SIGKILL);n++;} reap(); if(!n)break; usleep(200000);} 
    put("done","1"); return 0; }
